package org.kinbridge.school;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.EnrolmentId;

/**
 * An attendance event as the rooms that tell of it know it.
 *
 * @param studentUniqueId the school's own number for the child
 * @param category Ed-Fi's code value, such as {@code Unexcused Absence}
 */
public record KnownAttendance(
        AttendanceEventId id,
        EnrolmentId enrolment,
        String studentUniqueId,
        LocalDate eventDate,
        String category,
        @Nullable String reason,
        Instant recordedAt) {

    static KnownAttendance of(Attendance attendance) {
        return new KnownAttendance(
                attendance.id(),
                attendance.enrolment().id(),
                attendance.enrolment().studentUniqueId(),
                attendance.eventDate(),
                attendance.category().codeValue(),
                attendance.reason(),
                attendance.recordedAt());
    }
}
