package org.kinbridge.school;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.AttendanceEventId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;

/** The family's word on what a school recorded. */
@Path("/v1/attendance-events/{event}/explanation")
@Tag(name = "Schools")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class ExplanationResource {

    private final Explaining explaining;
    private final CurrentCaller caller;

    ExplanationResource(Explaining explaining, CurrentCaller caller) {
        this.explaining = explaining;
        this.caller = caller;
    }

    @Schema(name = "NewAttendanceExplanation")
    record NewExplanation(
            @NotBlank @Size(max = Explanation.LONGEST) String text) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Tell the school why, as somebody who decides for the child")
    public RestResponse<Explained.View> explain(
            @RestPath AttendanceEventId event, @Valid @NotNull NewExplanation asked) {
        return Answers.created(explaining
                .explain(event, caller.person().person(), asked.text())
                .view());
    }
}
