package org.kinbridge.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
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
}
