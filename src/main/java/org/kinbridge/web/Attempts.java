package org.kinbridge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/**
 * Bounds wrong tries at codes: ten in a quarter of an hour, counted in PostgreSQL before anything is compared. A caller's use
 * case commits when it refuses a code, so that the count stays.
 */
@ApplicationScoped
public class Attempts {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Session db;
    private final Vault vault;
    private final MachineClock clock;

    Attempts(Session db, Vault vault, MachineClock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** Counts a try of {@code who} at {@code what}; 429 {@code too-many-attempts} beyond the bound. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(String what, String who) {
        Instant now = clock.instant();
        int tries = db.createNativeQuery("""
                        insert into web_attempt as a (target_mark, since, tries) values (?1, ?2, 1)
                        on conflict (target_mark) do update set
                          tries = case when a.since <= ?3 then 1 else a.tries + 1 end,
                          since = case when a.since <= ?3 then excluded.since else a.since end
                        returning tries
                        """, Integer.class)
                .setParameter(1, mark(what, who))
                .setParameter(2, now)
                .setParameter(3, now.minus(WINDOW))
                .getSingleResult();
        if (tries > MOST) {
            throw Problem.retryLater(ProblemCode.TOO_MANY_ATTEMPTS, WINDOW);
        }
    }

    /** Forgets the tries: the right one came. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void succeeded(String what, String who) {
        db.createNativeMutationQuery("delete from web_attempt where target_mark = ?1")
                .setParameter(1, mark(what, who))
                .executeUpdate();
    }

    private String mark(String what, String who) {
        return vault.mark(who, "attempt:" + what);
    }
}
