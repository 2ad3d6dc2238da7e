package org.kinbridge.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;

/** The end of somebody's time in a family. */
@Path("/v1/families/{family}/members/{person}/ending")
@Tag(name = "Families")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class EndingResource {

    private final Leaving leaving;
    private final CurrentCaller caller;

    EndingResource(Leaving leaving, CurrentCaller caller) {
        this.leaving = leaving;
        this.caller = caller;
    }

    /** {@code until}: the first day, in UTC, on which she is no member any more; without it, today: at once. */
    @Schema(name = "MembershipEnd")
    record NewEnding(@Nullable LocalDate until) {}

    @Schema(name = "EndedMembership")
    record View(
            FamilyId family,
            PersonId person,
            FamilyRole role,
            LocalDate from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate until) {

        static View of(Member member) {
            return new View(member.family(), member.person(), member.role(), member.from(), member.until());
        }
    }

    @POST
    @Idempotent
    @Operation(summary = "Leave the family, or end somebody's time in it as an adult who decides")
    public RestResponse<View> end(
            @RestPath FamilyId family, @RestPath PersonId person, @Valid @NotNull NewEnding asked) {
        PersonId me = caller.person().person();
        return Answers.done(View.of(leaving.end(family, person, me, asked.until())));
    }
}
