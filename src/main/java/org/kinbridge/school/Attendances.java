package org.kinbridge.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.InstitutionId;

/** The table of attendance events. */
@Singleton
class Attendances implements PanacheRepositoryBase<Attendance, AttendanceEventId> {

    /** The same report that came before. */
    Optional<Attendance> same(Enrolment enrolment, AttendanceReport report) {
        return find(
                        "enrolment = ?1 and eventDate = ?2 and category = ?3",
                        enrolment,
                        report.eventDate(),
                        report.category())
                .firstResultOptional();
    }

    /** Locked, so that it is explained once. */
    Optional<Attendance> locked(AttendanceEventId id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Attendance> of(InstitutionId school, @Nullable AttendanceEventId after, int most) {
        return find(
                        "school = ?1 and id.value > ?2 order by id.value",
                        school,
                        after == null ? new UUID(0, 0) : after.value())
                .range(0, most - 1)
                .list();
    }
}
