package org.kinbridge.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.token.AccessToken;
import org.kinbridge.token.SessionEnding;
import org.kinbridge.token.Tokens;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.MachineClock;

/**
 * Shows somebody her own sessions and ends them, with every token they gave. Nobody else sees or ends them: not even an
 * adult who decides for a child learns when and where she signs in.
 */
@ApplicationScoped
public class SessionKeeping {

    private final Sessions sessions;
    private final SessionEnding ending;
    private final Tokens tokens;
    private final MachineClock clock;

    SessionKeeping(Sessions sessions, SessionEnding ending, Tokens tokens, MachineClock clock) {
        this.sessions = sessions;
        this.ending = ending;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Begins one by a PIN, in the transaction that has found it right: as long as its token, and nothing goes on from it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AccessToken beginByPin(PersonId child) {
        Instant now = clock.instant();
        sessions.forget(now.minus(Session.REMEMBERED));
        SessionId session = SessionId.fresh();
        AccessToken access = tokens.byPin(child, session);
        sessions.persist(Session.byPin(session, child, access.lifetime(), now));
        return access;
    }

    /** Hers, the newest first; those that are over, for thirty days. */
    @Transactional
    List<Session> of(PersonId owner, Slice slice) {
        String after = slice.after();
        return sessions.of(
                owner,
                clock.instant().minus(Session.REMEMBERED),
                after == null ? null : SessionId.fromString(after),
                slice.fetch());
    }

    /** Ends one of hers; {@code not-found} if it is none of hers. */
    @Transactional
    void end(PersonId owner, SessionId session) {
        end(List.of(sessions.lockedOf(owner, session).orElseThrow(Problem::notFound)), SessionEnd.OWNER);
    }

    /** Ends all of hers, the present one too, wherever that came from. */
    @Transactional
    void endAll(PersonCaller owner) {
        end(sessions.activeOf(owner.person(), clock.instant()), SessionEnd.OWNER);
        ending.end(List.of(owner.session()));
    }

    /**
     * Ends what stood on the PIN before, or on none: sessions by PIN and by code, except the one in which she sets the new
     * one. Her own devices stay. A PIN is typed on phones that others hold, and is changed because somebody has seen it;
     * nobody sees what a paired device holds. A change that threw her off her own device would leave her without a way in
     * until an adult pairs it again, and so keep her from changing it. She sees her devices and ends each herself.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endBesideDevices(PersonId owner, @Nullable SessionId setIn) {
        Predicate<Session> stays = session ->
                session.kind() == SessionKind.DEVICE || session.session().equals(setIn);
        end(
                sessions.activeOf(owner, clock.instant()).stream()
                        .filter(stays.negate())
                        .toList(),
                SessionEnd.PIN_CHANGED);
    }

    /** Whether this session was ended before its time; of one that nobody knows, nobody has ended it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean wasEnded(SessionId session) {
        Instant now = clock.instant();
        return sessions.findByIdOptional(session)
                .flatMap(found -> found.over(now))
                .filter(why -> why != SessionEnd.EXPIRED)
                .isPresent();
    }

    /** Whether this session goes on by itself: one by a PIN is over in half an hour, on a phone that others hold. */
    @Transactional
    public boolean goesOn(SessionId session) {
        return sessions.findByIdOptional(session)
                .filter(found -> found.kind() != SessionKind.PIN)
                .isPresent();
    }

    private void end(List<Session> ended, SessionEnd why) {
        Instant now = clock.instant();
        ended.forEach(session -> session.end(why, now));
        ending.end(ended.stream().map(Session::session).toList());
    }
}
