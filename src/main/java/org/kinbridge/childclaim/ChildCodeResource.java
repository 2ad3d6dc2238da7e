package org.kinbridge.childclaim;

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
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;

/** Codes by which another household has a child as a child of its own too. */
@Path("/v1/families/{family}/members/{child}/codes")
@Tag(name = "Families")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class ChildCodeResource {

    private final ChildCoding coding;
    private final CurrentCaller caller;

    ChildCodeResource(ChildCoding coding, CurrentCaller caller) {
        this.coding = coding;
        this.caller = caller;
    }

    /** {@code qrPayload}: the code as a QR symbol carries it. */
    @Schema(name = "ChildCode")
    record View(String code, String qrPayload, Instant expiresAt) {

        static View of(ChildCoding.Made made) {
            return new View(made.code(), made.qrPayload(), made.kept().expiresAt());
        }
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Let another household have your child as a child of its own too; the code is shown this once")
    public RestResponse<View> make(@RestPath FamilyId family, @RestPath PersonId child) {
        return Answers.created(
                View.of(coding.forChild(family, child, caller.person().person())));
    }
}
