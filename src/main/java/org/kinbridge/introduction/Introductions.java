package org.kinbridge.introduction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The introduction table; found by the mark of a code only. */
@Singleton
class Introductions implements PanacheRepositoryBase<Introduction, UUID> {

    Optional<Introduction> byMark(String mark) {
        return find("codeMark", mark).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
