package org.kinbridge.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/** The table of sessions. */
@Singleton
class Sessions implements PanacheRepositoryBase<Session, SessionId> {

    private static final UUID LAST = new UUID(-1L, -1L);

    /** The session, locked: of two uses of one token at the same moment, the second sees what the first did. */
    Optional<Session> locked(SessionId session) {
        return findByIdOptional(session, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One of hers, locked. */
    Optional<Session> lockedOf(PersonId owner, SessionId session) {
        return find("session = ?1 and person = ?2", session, owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** All of hers that go on, locked in one order, so that two who end them do not wait for each other. */
    List<Session> activeOf(PersonId owner, Instant now) {
        return find("person = ?1 and endedAt is null and expiresAt > ?2 order by session.value", owner, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Hers that go on, or were over since, the newest first. */
    List<Session> of(PersonId owner, Instant overSince, @Nullable SessionId after, int most) {
        return find(
                        "person = ?1 and coalesce(endedAt, expiresAt) > ?2 and session.value < ?3"
                                + " order by session.value desc",
                        owner,
                        overSince,
                        after == null ? LAST : after.value())
                .range(0, most - 1)
                .list();
    }

    /** Takes a few away that nobody remembers; each new one does, so nothing has to sweep. */
    void forget(Instant overUntil) {
        getEntityManager().createNativeQuery("""
                        delete from signin_session where session_id in (
                          select session_id from signin_session where coalesce(ended_at, expires_at) <= ?1
                          order by coalesce(ended_at, expires_at) limit 20 for update skip locked)
                        """).setParameter(1, overUntil).executeUpdate();
    }
}
