package org.kinbridge.schoolnotice;

import java.time.Instant;
import org.kinbridge.disclosure.FactField;
import org.kinbridge.disclosure.Told;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.notice.FromAnother;
import org.kinbridge.notice.ToInstitution;
import org.kinbridge.school.Explained;
import org.kinbridge.school.KnownAttendance;

/** What a school is told of an attendance event: all of its own, and of another school's what may cross. */
final class Attended {

    private Attended() {}

    /** {@code own}: the reader's own record of the child. */
    static ToInstitution told(KnownAttendance attendance, Told told, EnrolmentId own) {
        boolean another = told.crossing().isPresent();
        return switch (told.fact()) {
            case ATTENDANCE_RECORDED -> another ? recorded(attendance, told, own) : recorded(attendance);
            case ATTENDANCE_EXPLAINED -> another ? explained(attendance, told, own) : explained(attendance);
            default -> throw new IllegalArgumentException("no fact of a day at school");
        };
    }

    private static ToInstitution recorded(KnownAttendance attendance) {
        return new ToInstitution.SchoolAttendance(
                attendance.id(),
                attendance.enrolment(),
                attendance.studentUniqueId(),
                attendance.eventDate(),
                attendance.category(),
                attendance.recordedAt());
    }

    private static ToInstitution recorded(KnownAttendance attendance, Told told, EnrolmentId own) {
        return new FromAnother.Attendance(
                own,
                told.only(FactField.EVENT_DATE, attendance.eventDate()),
                told.only(FactField.CATEGORY, attendance.category()),
                told.only(FactField.RECORDED_AT, attendance.recordedAt()));
    }

    private static ToInstitution explained(KnownAttendance attendance) {
        return new ToInstitution.SchoolExplained(
                attendance.id(), attendance.enrolment(), attendance.studentUniqueId(), explainedAt(attendance));
    }

    private static ToInstitution explained(KnownAttendance attendance, Told told, EnrolmentId own) {
        return new FromAnother.Explanation(own, told.only(FactField.EXPLAINED_AT, explainedAt(attendance)));
    }

    private static Instant explainedAt(KnownAttendance attendance) {
        return attendance.explanation().map(Explained::at).orElseThrow();
    }
}
