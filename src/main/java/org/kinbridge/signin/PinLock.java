package org.kinbridge.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
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

    private final EntityManager db;
    private final Vault vault;
    private final MachineClock clock;

    PinLock(EntityManager db, Vault vault, MachineClock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    boolean locked(PhoneNumber number, String name) {
        return !db.createNativeQuery("select 1 from signin_pin_failure where target_mark = ?1 and locked_until > ?2")
                .setParameter(1, target(number, name))
                .setParameter(2, clock.instant())
                .getResultList()
                .isEmpty();
    }

    @Transactional
    void failed(PhoneNumber number, String name) {
        db.createNativeQuery("""
                        insert into signin_pin_failure as f (target_mark, failures) values (?1, 1)
                        on conflict (target_mark) do update set
                          failures = case when f.failures + 1 >= ?2 then 0 else f.failures + 1 end,
                          locked_until = case when f.failures + 1 >= ?2 then cast(?3 as timestamptz) else f.locked_until end
                        """)
                .setParameter(1, target(number, name))
                .setParameter(2, MOST_FAILURES)
                .setParameter(3, clock.instant().plus(LENGTH))
                .executeUpdate();
    }

    @Transactional
    void succeeded(PhoneNumber number, String name) {
        db.createNativeQuery("delete from signin_pin_failure where target_mark = ?1")
                .setParameter(1, target(number, name))
                .executeUpdate();
    }

    private String target(PhoneNumber number, String name) {
        return vault.mark(number.value() + "\n" + People.plain(name), "pin");
    }
}
