package org.kinbridge.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/**
 * Lets a sign-in go on without a new code. A refresh token is the session's id and a random secret, sealed: what does not
 * open was made by somebody else and touches no chain.
 */
@ApplicationScoped
class Refreshing {

    private static final String CONTEXT = "refresh";
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final RefreshChains chains;
    private final Vault vault;
    private final MachineClock clock;

    Refreshing(RefreshChains chains, Vault vault, MachineClock clock) {
        this.chains = chains;
        this.vault = vault;
        this.clock = clock;
    }

    /** A new sign-in, in the transaction that proves the person. */
    @Transactional(Transactional.TxType.MANDATORY)
    SignedIn begin(PersonId person) {
        Instant now = clock.instant();
        chains.forgetOutlived(now);
        byte[] secret = fresh();
        RefreshChain chain = new RefreshChain(person, mark(secret), now);
        chains.persist(chain);
        return signedIn(chain, secret, now);
    }

    /** The sign-in with its next token; empty if this one does not work. That it came back stays on record. */
    @Transactional
    Optional<SignedIn> refresh(String token) {
        return vault.openText(token, CONTEXT).flatMap(this::rotate);
    }

    private Optional<SignedIn> rotate(byte[] plain) {
        ByteBuffer shown = ByteBuffer.wrap(plain);
        SessionId session = new SessionId(new UUID(shown.getLong(), shown.getLong()));
        byte[] secret = new byte[SECRET_BYTES];
        shown.get(secret);
        byte[] next = fresh();
        Instant now = clock.instant();
        return chains.locked(session)
                .filter(chain -> chain.rotate(mark(secret), mark(next), now))
                .map(chain -> signedIn(chain, next, now));
    }

    private SignedIn signedIn(RefreshChain chain, byte[] secret, Instant now) {
        UUID session = chain.session().value();
        byte[] plain = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .put(secret)
                .array();
        return new SignedIn(
                chain.person(),
                chain.session(),
                vault.sealText(plain, CONTEXT),
                Duration.between(now, chain.expiresAt()));
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
