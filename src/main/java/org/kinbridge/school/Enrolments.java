package org.kinbridge.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** The enrolment table; always one school's own. */
@Singleton
class Enrolments implements PanacheRepositoryBase<Enrolment, EnrolmentId> {

    boolean has(InstitutionId school, PersonId child, String studentUniqueId) {
        return count("school = ?1 and (child = ?2 or studentUniqueId = ?3)", school, child, studentUniqueId) > 0;
    }

    Optional<Enrolment> of(InstitutionId school, PersonId child) {
        return find("school = ?1 and child = ?2", school, child).firstResultOptional();
    }

    /** Locked, so that what is recorded twice at once is recorded once. */
    Optional<Enrolment> locked(InstitutionId school, String studentUniqueId) {
        return find("school = ?1 and studentUniqueId = ?2", school, studentUniqueId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
