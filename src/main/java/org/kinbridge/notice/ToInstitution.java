package org.kinbridge.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.id.SubscriptionId;

/** What an institution is told: its own record and no more, never a person or a family. */
public sealed interface ToInstitution extends NoticeContent
        permits ToInstitution.SchoolAttendance,
                ToInstitution.SchoolExplained,
                ToInstitution.WorkerRegistered,
                ToInstitution.WorkerCallMissed,
                ToInstitution.WorkerContactLapsed,
                ToInstitution.GrantEnded,
                ToInstitution.Test,
                FromAnother {

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
            implements ToInstitution {

        @Override
        public FactType fact() {
            return FactType.ATTENDANCE_RECORDED;
        }
    }

    /** The family has explained an attendance event; the words stand with the event itself. */
    @Schema(name = "SchoolExplanationNotice")
    record SchoolExplained(
            AttendanceEventId attendanceEvent, EnrolmentId enrolment, String studentUniqueId, Instant explainedAt)
            implements ToInstitution {

        @Override
        public FactType fact() {
            return FactType.ATTENDANCE_EXPLAINED;
        }
    }

    /** A worker's registration, told to her post. */
    @Schema(name = "WorkerRegistrationNotice")
    record WorkerRegistered(RegistrationId registration, Instant registeredAt) implements ToInstitution {

        @Override
        public FactType fact() {
            return FactType.WORKER_REGISTERED;
        }
    }

    /** A registered worker's call with her family did not come about; it does not say who was missing. */
    @Schema(name = "WorkerCallMissedNotice")
    record WorkerCallMissed(RegistrationId registration, Instant startedAt) implements ToInstitution {

        @Override
        public FactType fact() {
            return FactType.CALL_MISSED;
        }
    }

    /** A registered worker and her family have not been in contact since then. */
    @Schema(name = "WorkerContactLapsedNotice")
    record WorkerContactLapsed(RegistrationId registration, Instant since) implements ToInstitution {

        @Override
        public FactType fact() {
            return FactType.CONTACT_LAPSED;
        }
    }

    /** What an institution asked for to see how it is told; it says nothing of anybody. */
    @Schema(name = "TestNotice")
    record Test(boolean test, SubscriptionId subscription) implements ToInstitution {

        @Override
        public FactType fact() {
            return FactType.TEST;
        }
    }

    /** A grant has ended: what was told on it about this record is to be forgotten. */
    @Schema(name = "GrantEndedNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantEnded(
            GrantId grant,
            @Nullable EnrolmentId enrolment,
            @Nullable RegistrationId registration,
            Instant endedAt) implements ToInstitution {

        @Override
        public FactType fact() {
            return FactType.GRANT_ENDED;
        }
    }
}
