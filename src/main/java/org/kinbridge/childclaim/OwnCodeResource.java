package org.kinbridge.childclaim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.web.Answers;

/** Codes by which a child lets a family have her. */
@Path("/v1/me/child-codes")
@Tag(name = "Families")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class OwnCodeResource {

    private final ChildCoding coding;
    private final CurrentCaller caller;

    OwnCodeResource(ChildCoding coding, CurrentCaller caller) {
        this.coding = coding;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "As a child, make a code for a family that is to be yours; it is shown this once")
    public RestResponse<ChildCodeResource.View> make() {
        return Answers.created(
                ChildCodeResource.View.of(coding.forHerself(caller.person().person())));
    }
}
