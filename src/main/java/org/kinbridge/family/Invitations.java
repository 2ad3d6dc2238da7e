package org.kinbridge.family;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The invitation table; found by the mark of a code only. */
@Singleton
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    Optional<Invitation> byMark(String mark) {
        return find("codeMark", mark).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
