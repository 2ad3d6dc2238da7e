package org.kinbridge.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RegistrationId;

/** What a notice says: of which fact, in whose words. */
public sealed interface NoticeContent {

    /** Of which fact. */
    FactType fact();

    /** What a member of the family is told. */
    sealed interface ForPerson extends NoticeContent {}

    /** What an institution is told: its own record and no more, never a person or a family. */
    sealed interface ForInstitution extends NoticeContent {}

    /**
     * A child at school, told to somebody who decides for her.
     *
     * @param school the school's name
     * @param category Ed-Fi's code value
     */
    record ChildAttendance(
            PersonId child,
            String school,
            LocalDate eventDate,
            String category,
            @Nullable String reason,
            Instant recordedAt)
            implements ForPerson {

        @Override
        public FactType fact() {
            return FactType.ATTENDANCE_RECORDED;
        }
    }

    /**
     * A student's attendance, told to her school.
     *
     * @param studentUniqueId the school's own number for her
     * @param category Ed-Fi's code value
     */
    @Schema(name = "SchoolAttendanceNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SchoolAttendance(
            AttendanceEventId attendanceEvent,
            EnrolmentId enrolment,
            String studentUniqueId,
            LocalDate eventDate,
            String category,
            Instant recordedAt)
            implements ForInstitution {

        @Override
        public FactType fact() {
            return FactType.ATTENDANCE_RECORDED;
        }
    }

    /** A worker's registration, told to her post. */
    @Schema(name = "WorkerRegistrationNotice")
    record WorkerRegistered(RegistrationId registration, Instant registeredAt) implements ForInstitution {

        @Override
        public FactType fact() {
            return FactType.WORKER_REGISTERED;
        }
    }
}
