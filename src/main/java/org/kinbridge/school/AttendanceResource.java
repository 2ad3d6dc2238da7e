package org.kinbridge.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** A school's attendance events, in Ed-Fi's terms. */
@Path("/v1/attendance-events")
@Tag(name = "Schools")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class AttendanceResource {

    private final Recording recording;
    private final Pages pages;
    private final CurrentCaller caller;

    AttendanceResource(Recording recording, Pages pages, CurrentCaller caller) {
        this.recording = recording;
        this.pages = pages;
        this.caller = caller;
    }

    /** {@code attendanceEventCategoryDescriptor}: Ed-Fi's descriptor, or its code value alone. */
    @Schema(name = "NewAttendanceEvent")
    record NewAttendanceEvent(
            @NotBlank @Size(max = 32) String studentUniqueId,
            @NotNull LocalDate eventDate,
            @NotBlank @Size(max = 306) String attendanceEventCategoryDescriptor,
            @Nullable @Size(max = 255) String attendanceEventReason) {

        AttendanceReport report() {
            return new AttendanceReport(
                    studentUniqueId,
                    eventDate,
                    AttendanceCategory.parse(attendanceEventCategoryDescriptor),
                    attendanceEventReason);
        }
    }

    @Schema(name = "AttendanceEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            AttendanceEventId id,
            EnrolmentId enrolment,
            String studentUniqueId,
            LocalDate eventDate,
            String attendanceEventCategoryDescriptor,
            @Nullable String attendanceEventReason,
            Instant recordedAt,
            Explained.@Nullable View explanation) {

        static View of(Recording.Recorded recorded) {
            Attendance attendance = recorded.attendance();
            return new View(
                    attendance.id(),
                    attendance.enrolment().id(),
                    attendance.enrolment().studentUniqueId(),
                    attendance.eventDate(),
                    attendance.category().descriptor(),
                    attendance.reason(),
                    attendance.recordedAt(),
                    recorded.explanation().map(Explained::view).orElse(null));
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Record an attendance event; 200 with the first one if it was recorded before;"
                    + " scope attendance:write")
    public RestResponse<View> record(@Valid @NotNull NewAttendanceEvent asked) {
        Recording.Recorded recorded = recording.record(me(), asked.report());
        View view = View.of(recorded);
        return recorded.first() ? Answers.created(view) : Answers.done(view);
    }

    @GET
    @Operation(summary = "What you recorded, oldest first; scope attendance:write")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        InstitutionId me = me();
        Slice slice = pages.slice("attendance-events", limit, cursor);
        return pages.answer(
                slice,
                recording.of(me, slice),
                recorded -> recorded.attendance().id().toString(),
                View::of);
    }

    private InstitutionId me() {
        return caller.client(Scope.ATTENDANCE_WRITE.text()).institution();
    }
}
