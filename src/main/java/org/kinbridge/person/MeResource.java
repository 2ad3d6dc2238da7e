package org.kinbridge.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;

/** The caller's own profile. */
@Path("/v1/me")
@Tag(name = "People")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class MeResource {

    private final People people;
    private final CurrentCaller caller;

    MeResource(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who am I?")
    public MeView me() {
        return MeView.of(people.get(caller.person().person()));
    }
}
