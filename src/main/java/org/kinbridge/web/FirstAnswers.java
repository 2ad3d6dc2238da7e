package org.kinbridge.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.kinbridge.wiring.MachineClock;

/** The table of first answers. Each write takes a few outlived ones along, so nothing has to sweep. */
@Singleton
class FirstAnswers {

    private static final Duration KEPT_FOR = Duration.ofHours(24);

    private final Session db;
    private final MachineClock clock;

    FirstAnswers(Session db, MachineClock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Answer(String owner, String request, String sealed) {}

    /** Holds the key until this transaction ends; false if another request is holding it. */
    boolean reserve(String owner, String key) {
        return db.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
                .setParameter(1, owner + key)
                .getSingleResult();
    }

    Optional<Answer> find(String owner, String key) {
        return db.createNativeQuery("""
                        select request_mark, answer from web_first_answer
                        where owner = ?1 and key_mark = ?2 and made_at > ?3
                        """, Object[].class)
                .setParameter(1, owner)
                .setParameter(2, key)
                .setParameter(3, oldest())
                .getResultStream()
                .map(row -> new Answer(owner, (String) row[0], (String) row[1]))
                .findFirst();
    }

    void keep(String owner, String key, String request, String sealed) {
        db.createNativeMutationQuery("""
                        with outlived as (
                          delete from web_first_answer where (owner, key_mark) in (
                            select owner, key_mark from web_first_answer where made_at <= ?6
                            order by made_at limit 20 for update skip locked))
                        insert into web_first_answer (owner, key_mark, request_mark, answer, made_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (owner, key_mark) do update
                          set request_mark = excluded.request_mark, answer = excluded.answer, made_at = excluded.made_at
                        """)
                .setParameter(1, owner)
                .setParameter(2, key)
                .setParameter(3, request)
                .setParameter(4, sealed)
                .setParameter(5, clock.instant())
                .setParameter(6, oldest())
                .executeUpdate();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT_FOR);
    }
}
