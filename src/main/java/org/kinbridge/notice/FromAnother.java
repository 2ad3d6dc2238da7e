package org.kinbridge.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.RegistrationId;

/**
 * What an institution is told of what another recorded: the fields that the two agreed on, and the others are not there at
 * all. Whom it is about stands in its own record's id; the other's record has none here.
 */
public sealed interface FromAnother extends ToInstitution {

    /** A student's attendance at another school. */
    @Schema(name = "OtherSchoolAttendanceNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attendance(
            EnrolmentId enrolment,
            @Nullable LocalDate eventDate,
            @Nullable String category,
            @Nullable Instant recordedAt)
            implements FromAnother {

        @Override
        public FactType fact() {
            return FactType.ATTENDANCE_RECORDED;
        }
    }

    /** The family has explained to another school. */
    @Schema(name = "OtherSchoolExplanationNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explanation(EnrolmentId enrolment, @Nullable Instant explainedAt) implements FromAnother {

        @Override
        public FactType fact() {
            return FactType.ATTENDANCE_EXPLAINED;
        }
    }

    /** A worker has registered at another post. */
    @Schema(name = "OtherPostRegistrationNotice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registration(
            RegistrationId registration, @Nullable Instant registeredAt) implements FromAnother {

        @Override
        public FactType fact() {
            return FactType.WORKER_REGISTERED;
        }
    }
}
