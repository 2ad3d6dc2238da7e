package org.kinbridge.pairing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.web.Answers;

/** A child's own device, by herself. */
@Path("/v1/me/pairing-codes")
@Tag(name = "Sign-in")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class OwnPairingResource {

    private final Pairing pairing;
    private final PairingRight right;
    private final CurrentCaller caller;

    OwnPairingResource(Pairing pairing, PairingRight right, CurrentCaller caller) {
        this.pairing = pairing;
        this.right = right;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a code by which you sign in on your own device, if you use a PIN; it is shown this once")
    public RestResponse<PairingResource.View> make() {
        PersonCaller me = caller.person();
        right.mustNeedOne(me.person());
        return Answers.created(PairingResource.View.of(pairing.make(me.person(), me)));
    }
}
