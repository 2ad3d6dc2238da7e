package org.kinbridge.pin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.MachineClock;

/**
 * Locks (number, name) for fifteen minutes after three wrong PINs, whether or not there is such a profile: the profile is
 * locked, not the phone, and a lock tells nothing.
 */
@ApplicationScoped
class PinLock {

    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final int MOST_FAILURES = 3;

    private final Session db;
    private final Vault vault;
    private final MachineClock clock;

    PinLock(Session db, Vault vault, MachineClock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Counts a try before anything is compared, so that tries at the same moment cannot all pass; false while the lock is
     * on. The third one that is not followed by {@link #succeeded} puts it on.
     */
    @Transactional
    boolean admits(PhoneNumber number, String name) {
        Instant now = clock.instant();
        return db.createNativeQuery("""
                        insert into signin_pin_failure as f (target_mark, failures) values (?1, 1)
                        on conflict (target_mark) do update set
                          failures = case when f.locked_until is null then f.failures + 1
                                          when f.locked_until > ?2 then f.failures else 1 end,
                          locked_until = case when f.locked_until > ?2 then f.locked_until
                                              when f.locked_until is null and f.failures + 1 >= ?3
                                                then cast(?4 as timestamptz) end
                        returning coalesce(old.locked_until <= ?2, true)
                        """, Boolean.class)
                .setParameter(1, target(number, name))
                .setParameter(2, now)
                .setParameter(3, MOST_FAILURES)
                .setParameter(4, now.plus(LENGTH))
                .getSingleResult();
    }

    @Transactional
    void succeeded(PhoneNumber number, String name) {
        db.createNativeMutationQuery("delete from signin_pin_failure where target_mark = ?1")
                .setParameter(1, target(number, name))
                .executeUpdate();
    }

    private String target(PhoneNumber number, String name) {
        return vault.mark(number.value() + "\n" + People.plain(name), "pin");
    }
}
