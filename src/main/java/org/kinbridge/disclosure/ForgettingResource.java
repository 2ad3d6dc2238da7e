package org.kinbridge.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.Scope;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;

/** An institution's word that it has forgotten, which the family reads on the grant. */
@Path("/v1/grants/{grant}/forgetting")
@Tag(name = "Grants")
@RolesAllowed(Role.CLIENT)
@RunOnVirtualThread
class ForgettingResource {

    private final Forgetting forgetting;
    private final CurrentCaller caller;

    ForgettingResource(Forgetting forgetting, CurrentCaller caller) {
        this.forgetting = forgetting;
        this.caller = caller;
    }

    /** {@code forgottenAt}: when it was confirmed first. */
    @Schema(name = "Forgetting")
    record View(GrantId grant, Instant forgottenAt) {

        static View of(Grant grant) {
            return new View(grant.id(), Objects.requireNonNull(grant.forgottenAt()));
        }
    }

    @POST
    @Idempotent
    @Operation(
            summary =
                    "Confirm that you have forgotten what you were told on a grant that has ended (grant.ended names it);"
                            + " scope notices:read")
    public RestResponse<View> confirm(@RestPath GrantId grant) {
        InstitutionId me = caller.client(Scope.NOTICES_READ.text()).institution();
        return Answers.done(View.of(forgetting.confirm(grant, me)));
    }
}
