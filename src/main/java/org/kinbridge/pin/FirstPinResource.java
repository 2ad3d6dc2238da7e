package org.kinbridge.pin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.pin.OwnPinResource.NewPin;

/** A child's first PIN, from an adult who decides for her; every later one is her own. */
@Path("/v1/families/{family}/members/{child}/first-pin")
@Tag(name = "Sign-in")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class FirstPinResource {

    private final PinKeeping pins;
    private final CurrentCaller caller;

    FirstPinResource(PinKeeping pins, CurrentCaller caller) {
        this.pins = pins;
        this.caller = caller;
    }

    @PUT
    @Operation(summary = "Give a child her first PIN")
    public void giveFirst(@RestPath FamilyId family, @RestPath PersonId child, @Valid @NotNull NewPin asked) {
        pins.giveFirst(family, child, caller.person().person(), asked.pin());
    }
}
