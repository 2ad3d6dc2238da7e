package org.kinbridge.childclaim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The table of codes for children; found by the mark of a code only. */
@Singleton
class ChildCodes implements PanacheRepositoryBase<ChildCode, UUID> {

    Optional<ChildCode> byMark(String mark) {
        return find("codeMark", mark).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
