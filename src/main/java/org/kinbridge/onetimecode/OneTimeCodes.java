package org.kinbridge.onetimecode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.id.ContactPointId;
import org.kinbridge.person.PhoneNumber;

/** The table of one-time codes. */
@Singleton
class OneTimeCodes implements PanacheRepositoryBase<OneTimeCode, UUID> {

    /** The code sent last to sign somebody in, locked. */
    Optional<OneTimeCode> latest(PhoneNumber number) {
        return find("number = ?1 and point is null order by sentAt desc, id desc", number.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The code sent last to prove this number of somebody's, locked. */
    Optional<OneTimeCode> latest(ContactPointId point) {
        return find("point = ?1 order by sentAt desc, id desc", point)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<OneTimeCode> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
