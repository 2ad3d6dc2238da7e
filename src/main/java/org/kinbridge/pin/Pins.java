package org.kinbridge.pin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.kinbridge.id.PersonId;

/** The PIN table. */
@Singleton
class Pins implements PanacheRepositoryBase<Pin, PersonId> {

    /** To change it: nobody begins a session by it meanwhile. */
    Optional<Pin> locked(PersonId person) {
        return findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** To begin a session by it: nobody changes it meanwhile. */
    Optional<Pin> held(PersonId person) {
        return findByIdOptional(person, LockModeType.PESSIMISTIC_READ);
    }
}
