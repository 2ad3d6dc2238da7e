package org.kinbridge.pin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;

/** One's own PIN. */
@Path("/v1/me/pin")
@Tag(name = "Sign-in")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class OwnPinResource {

    private final PinKeeping pins;
    private final CurrentCaller caller;

    OwnPinResource(PinKeeping pins, CurrentCaller caller) {
        this.pins = pins;
        this.caller = caller;
    }

    @Schema(name = "NewPin")
    record NewPin(
            @NotBlank @Pattern(regexp = "\\d{6}", message = "six digits")
            String pin) {}

    @PUT
    @Operation(summary = "Change your own PIN; your sessions by PIN and by code end, except this one")
    public void change(@Valid @NotNull NewPin asked) {
        pins.change(caller.person(), asked.pin());
    }
}
