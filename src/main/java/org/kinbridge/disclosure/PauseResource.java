package org.kinbridge.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;

/** STOP, as an institution says it of one of its subscriptions, and that it wants to listen again. */
@Path("/v1/subscriptions/{subscription}/pause")
@Tag(name = "Subscriptions")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class PauseResource {

    private final SubscriptionStopping stopping;
    private final CurrentCaller caller;

    PauseResource(SubscriptionStopping stopping, CurrentCaller caller) {
        this.stopping = stopping;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "STOP: nothing is told by it until you resume it, and what already waits is kept; scope"
                    + " subscriptions:write")
    public RestResponse<SubscriptionResource.View> pause(@RestPath SubscriptionId subscription) {
        return Answers.done(SubscriptionResource.View.of(stopping.pause(me(), subscription)));
    }

    @DELETE
    @Operation(summary = "Resume it: what has waited is sent; scope subscriptions:write")
    public SubscriptionResource.View resume(@RestPath SubscriptionId subscription) {
        return SubscriptionResource.View.of(stopping.resume(me(), subscription));
    }

    private InstitutionId me() {
        return caller.client(Scope.SUBSCRIPTIONS_WRITE.text()).institution();
    }
}
