package org.kinbridge.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.person.PhoneNumber;

/** The table of one-time codes. */
@Singleton
class SignInCodes implements PanacheRepositoryBase<SignInCode, UUID> {

    /** The code sent last, locked. */
    Optional<SignInCode> latest(PhoneNumber number) {
        return find("number = ?1 order by sentAt desc, id desc", number.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<SignInCode> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Until this transaction ends, nobody else counts or keeps codes for this number. */
    void oneAtATime(PhoneNumber number) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 2))) queued")
                .setParameter(1, number.value())
                .getSingleResult();
    }

    long sentSince(PhoneNumber number, Instant since) {
        return count("number = ?1 and sentAt > ?2", number.value(), since);
    }
}
