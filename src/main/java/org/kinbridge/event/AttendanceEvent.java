package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.PersonId;

/** Facts of a child at school. */
public sealed interface AttendanceEvent extends Event {

    /** Which child. */
    PersonId child();

    @Override
    default Stream stream() {
        return Stream.ofChild(child());
    }

    /** A school enrolled the child on the family's introduction. */
    @JsonTypeName("enrolment.made")
    record Enrolled(PersonId child, EnrolmentId enrolment, InstitutionId school) implements AttendanceEvent {}

    /** A school recorded an attendance event. */
    @JsonTypeName("attendance.recorded")
    record Recorded(PersonId child, AttendanceEventId attendanceEvent, EnrolmentId enrolment, InstitutionId school)
            implements AttendanceEvent {}

    /** The family said why. */
    @JsonTypeName("attendance.explained")
    record Explained(PersonId child, AttendanceEventId attendanceEvent, EnrolmentId enrolment, InstitutionId school)
            implements AttendanceEvent {}

    /** A member of the family was told of an attendance event. */
    @JsonTypeName("attendance-notice.made")
    record NoticeMade(PersonId child, NoticeId notice, PersonId reader) implements AttendanceEvent {}
}
