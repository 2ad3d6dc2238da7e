package org.kinbridge.family;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Idempotent;

/** Joining a family with a code that somebody handed over. */
@Path("/v1/memberships")
@Tag(name = "Families")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class MembershipResource {

    private final FamilyKeeping families;
    private final CurrentCaller caller;

    MembershipResource(FamilyKeeping families, CurrentCaller caller) {
        this.families = families;
        this.caller = caller;
    }

    /** {@code code}: of an invitation, or its whole QR payload. */
    @Schema(name = "NewMembership")
    record NewMembership(@NotBlank @Size(max = 60) String code) {}

    @Schema(name = "Membership")
    record View(FamilyId family, PersonId person, FamilyRole role) {

        static View of(Member member) {
            return new View(member.family(), member.person(), member.role());
        }
    }

    @POST
    @Guessable
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Join a family with a code")
    public RestResponse<View> join(@Valid @NotNull NewMembership asked) {
        return Answers.created(
                View.of(families.redeem(asked.code(), caller.person().person())));
    }
}
