package org.kinbridge.school;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.EnrolmentId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Idempotent;

/** A school's enrolments. */
@Path("/v1/enrolments")
@Tag(name = "Schools")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class EnrolmentResource {

    private final Enrolling enrolling;
    private final CurrentCaller caller;

    EnrolmentResource(Enrolling enrolling, CurrentCaller caller) {
        this.enrolling = enrolling;
        this.caller = caller;
    }

    /**
     * {@code code}: of an introduction, or its whole QR payload; {@code studentUniqueId}: the school's own number for the
     * child (Ed-Fi).
     */
    @Schema(name = "NewEnrolment")
    record NewEnrolment(
            @NotBlank @Size(max = 60) String code,
            @NotBlank @Size(max = 32) String studentUniqueId) {}

    @Schema(name = "Enrolment")
    record View(EnrolmentId id, String studentUniqueId, Instant enrolledAt) {

        static View of(Enrolment enrolment) {
            return new View(enrolment.id(), enrolment.studentUniqueId(), enrolment.enrolledAt());
        }
    }

    @POST
    @Guessable
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Enrol a child whose family introduced her to you; scope enrolments:write")
    public RestResponse<View> enrol(@Valid @NotNull NewEnrolment asked) {
        InstitutionId me = caller.client(Scope.ENROLMENTS_WRITE.text()).institution();
        return Answers.created(View.of(enrolling.enrol(me, asked.code(), asked.studentUniqueId())));
    }
}
