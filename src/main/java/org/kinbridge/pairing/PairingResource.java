package org.kinbridge.pairing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;

/** A child's own device, with the help of an adult who decides for her. */
@Path("/v1/families/{family}/members/{child}/pairing-codes")
@Tag(name = "Sign-in")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class PairingResource {

    private final Pairing pairing;
    private final PairingRight right;
    private final CurrentCaller caller;

    PairingResource(Pairing pairing, PairingRight right, CurrentCaller caller) {
        this.pairing = pairing;
        this.right = right;
        this.caller = caller;
    }

    /** {@code qrPayload}: the code as a QR symbol carries it. */
    @Schema(name = "PairingCode")
    record View(String code, String qrPayload, Instant expiresAt) {

        static View of(Pairing.Made made) {
            return new View(made.code(), made.qrPayload(), made.expiresAt());
        }
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a code by which a child signs in on her own device; it is shown this once")
    public RestResponse<View> make(@RestPath FamilyId family, @RestPath PersonId child) {
        PersonCaller me = caller.person();
        right.mustDecide(family, child, me.person());
        return Answers.created(View.of(pairing.make(child, me)));
    }
}
