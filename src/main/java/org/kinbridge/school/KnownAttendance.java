package org.kinbridge.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.EnrolmentId;

/**
 * An attendance event as the rooms that tell of it know it.
 *
 * @param studentUniqueId the school's own number for the child
 * @param explanation what the family said of it, if it did
 * @param category Ed-Fi's code value, such as {@code Unexcused Absence}
 */
public record KnownAttendance(
        AttendanceEventId id,
        EnrolmentId enrolment,
        String studentUniqueId,
        LocalDate eventDate,
        String category,
        @Nullable String reason,
        Instant recordedAt,
        Optional<Explained> explanation) {

    static KnownAttendance of(Attendance attendance, Optional<Explained> explanation) {
        return new KnownAttendance(
                attendance.id(),
                attendance.enrolment().id(),
                attendance.enrolment().studentUniqueId(),
                attendance.eventDate(),
                attendance.category().codeValue(),
                attendance.reason(),
                attendance.recordedAt(),
                explanation);
    }
}
