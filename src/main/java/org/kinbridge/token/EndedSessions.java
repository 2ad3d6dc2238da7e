package org.kinbridge.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kinbridge.id.SessionId;

/** The table of ended sign-ins. A row outlives the last token of its sign-in, and no longer. */
@ApplicationScoped
class EndedSessions {

    private final Session db;

    EndedSessions(Session db) {
        this.db = db;
    }

    /** Writes them down, and takes a few outlived ones away, so that nothing has to sweep. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Collection<SessionId> ended, Instant now, Instant forgetAt) {
        for (SessionId session : ended) {
            db.createNativeMutationQuery("""
                            insert into token_ended_session (session_id, ended_at, forget_at) values (?1, ?2, ?3)
                            on conflict (session_id) do nothing
                            """)
                    .setParameter(1, session.value())
                    .setParameter(2, now)
                    .setParameter(3, forgetAt)
                    .executeUpdate();
        }
        db.createNativeMutationQuery("""
                        delete from token_ended_session where session_id in (
                          select session_id from token_ended_session where forget_at <= ?1
                          order by forget_at limit 20 for update skip locked)
                        """).setParameter(1, now).executeUpdate();
    }

    /** Those that were ended since, each with the time from which on nobody can show a token of it. */
    @Transactional
    Map<SessionId, Instant> since(Instant since, Instant now) {
        return db.createNativeQuery("""
                        select session_id, forget_at from token_ended_session where ended_at >= ?1 and forget_at > ?2
                        """, Object[].class)
                .setParameter(1, since)
                .setParameter(2, now)
                .getResultStream()
                .collect(Collectors.toMap(row -> new SessionId((UUID) row[0]), row -> (Instant) row[1]));
    }
}
