package org.kinbridge.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.token.SessionEnding;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;
import org.kinbridge.wording.Text;

/**
 * Lets a sign-in go on without a new code. A refresh token is the session's id and a random secret, sealed: what does not
 * open was made by somebody else and touches no session.
 */
@ApplicationScoped
public class Refreshing {

    private static final String CONTEXT = "refresh";
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Sessions sessions;
    private final SessionEnding ending;
    private final OwnerTelling owners;
    private final Vault vault;
    private final MachineClock clock;

    Refreshing(Sessions sessions, SessionEnding ending, OwnerTelling owners, Vault vault, MachineClock clock) {
        this.sessions = sessions;
        this.ending = ending;
        this.owners = owners;
        this.vault = vault;
        this.clock = clock;
    }

    /** What a token that was shown led to: the next one, or the end of its session just now, or nothing. */
    private record Turn(Optional<SignedIn> signedIn, Optional<PersonId> copiedFrom) {

        static final Turn NOTHING = new Turn(Optional.empty(), Optional.empty());
    }

    /** A new sign-in, in the transaction that proves the person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SignedIn begin(PersonId person, SessionKind kind) {
        Instant now = clock.instant();
        sessions.forget(now.minus(Session.REMEMBERED));
        byte[] secret = fresh();
        Session session = Session.goingOn(person, kind, mark(secret), now);
        sessions.persist(session);
        return signedIn(session, secret, now);
    }

    /**
     * The sign-in with its next token; empty if this one does not work. That it came back stays on record, and is told to
     * its owner after the commit.
     */
    public Optional<SignedIn> refresh(String token) {
        Turn turn = vault.openText(token, CONTEXT)
                .map(plain -> QuarkusTransaction.requiringNew().call(() -> rotate(plain)))
                .orElse(Turn.NOTHING);
        turn.copiedFrom().ifPresent(owner -> owners.tell(owner, Text.SIGN_IN_COPIED));
        return turn.signedIn();
    }

    private Turn rotate(byte[] plain) {
        ByteBuffer shown = ByteBuffer.wrap(plain);
        SessionId session = new SessionId(new UUID(shown.getLong(), shown.getLong()));
        byte[] secret = new byte[SECRET_BYTES];
        shown.get(secret);
        Instant now = clock.instant();
        return sessions.locked(session)
                .filter(found -> found.over(now).isEmpty())
                .map(going -> rotate(going, secret, now))
                .orElse(Turn.NOTHING);
    }

    private Turn rotate(Session session, byte[] shown, Instant now) {
        byte[] next = fresh();
        if (session.rotate(mark(shown), mark(next), now)) {
            return new Turn(Optional.of(signedIn(session, next, now)), Optional.empty());
        }
        ending.end(List.of(session.session()));
        return new Turn(Optional.empty(), Optional.of(session.person()));
    }

    private SignedIn signedIn(Session session, byte[] secret, Instant now) {
        UUID id = session.session().value();
        byte[] plain = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret)
                .array();
        return new SignedIn(
                session.person(),
                session.session(),
                vault.sealText(plain, CONTEXT),
                Duration.between(now, session.expiresAt()));
    }

    private byte[] fresh() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    private String mark(byte[] secret) {
        return vault.mark(HexFormat.of().formatHex(secret), CONTEXT);
    }
}
