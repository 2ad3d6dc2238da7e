package org.kinbridge.call;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.CallId;
import org.kinbridge.person.People;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;

/** A no to a call that was proposed, or to another time for one. */
@Path("/v1/scheduled-calls/{call}/declining")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class DecliningResource {

    private final CallDeclining declining;
    private final People people;
    private final CurrentCaller caller;

    DecliningResource(CallDeclining declining, People people, CurrentCaller caller) {
        this.declining = declining;
        this.people = people;
        this.caller = caller;
    }

    /** {@code reason}: read by the two of the call, and by whoever arranges for the child. */
    @Schema(name = "ScheduledCallDeclining")
    record Declining(@NotNull DeclineReason reason) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Say no to what the other side proposed; a no to another time leaves the call at the one both had"
                    + " agreed on, if that is still to come and free")
    public RestResponse<CallView> decline(@RestPath CallId call, @Valid @NotNull Declining asked) {
        Seen seen = declining.decline(call, asked.reason(), caller.person().person());
        return Answers.done(
                CallView.of(seen, people.get(seen.call().sides().other()).zone()));
    }
}
