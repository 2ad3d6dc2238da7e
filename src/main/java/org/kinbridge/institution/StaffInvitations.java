package org.kinbridge.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The table of invitations to a post; found by the mark of a code only. */
@Singleton
class StaffInvitations implements PanacheRepositoryBase<StaffInvitation, UUID> {

    Optional<StaffInvitation> byMark(String mark) {
        return find("codeMark", mark).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
