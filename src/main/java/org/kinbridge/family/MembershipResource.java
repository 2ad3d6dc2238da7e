package org.kinbridge.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
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

    private final Inviting inviting;
    private final CurrentCaller caller;

    MembershipResource(Inviting inviting, CurrentCaller caller) {
        this.inviting = inviting;
        this.caller = caller;
    }

    /** {@code code}: of an invitation, or its whole QR payload; {@code caregiverKind}: where the invitation leaves it open. */
    @Schema(name = "NewMembership")
    record NewMembership(
            @NotBlank @Size(max = 60) String code, @Nullable CaregiverKind caregiverKind) {}

    @Schema(name = "Membership")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            FamilyId family,
            PersonId person,
            FamilyRole role,
            @Nullable CaregiverKind caregiverKind,
            LocalDate from,
            @Nullable LocalDate until) {

        static View of(Member member) {
            return new View(
                    member.family(), member.person(), member.role(), member.kind(), member.from(), member.until());
        }
    }

    @POST
    @Guessable
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Join a family with a code")
    public RestResponse<View> join(@Valid @NotNull NewMembership asked) {
        return Answers.created(View.of(inviting.redeem(
                asked.code(), asked.caregiverKind(), caller.person().person())));
    }
}
