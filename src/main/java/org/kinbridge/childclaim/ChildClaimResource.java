package org.kinbridge.childclaim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.ClaimId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Claims by which a child becomes a child of another household too. */
@Path("/v1/child-claims")
@Tag(name = "Families")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class ChildClaimResource {

    private final Claiming claiming;
    private final Pages pages;
    private final CurrentCaller caller;

    ChildClaimResource(Claiming claiming, Pages pages, CurrentCaller caller) {
        this.claiming = claiming;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "NewChildClaim")
    record NewClaim(
            @NotNull FamilyId family,
            @NotBlank @Size(max = 60) String code) {}

    /** {@code family}: yours, where it is yours that claims; the other side's is never shown. */
    @Schema(name = "ChildClaim")
    record View(
            ClaimId id,
            PersonId child,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FamilyId family,

            ChildClaim.State state,
            Instant madeAt) {

        static View of(Claiming.Seen seen) {
            ChildClaim claim = seen.claim();
            return new View(
                    claim.id(), claim.child(), seen.mine() ? claim.family() : null, claim.state(), claim.madeAt());
        }
    }

    @POST
    @Guessable
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Bring the code of a child who is to be a child of your family too")
    public RestResponse<View> claim(@Valid @NotNull NewClaim asked) {
        return Answers.created(View.of(claiming.claim(asked.family(), asked.code(), me())));
    }

    @GET
    @Operation(summary = "Your family's claims, and those that wait for your word")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("child-claims", limit, cursor);
        String after = slice.after();
        return pages.answer(
                slice,
                claiming.visible(me(), after == null ? null : ClaimId.fromString(after), slice.fetch()),
                seen -> seen.claim().id().toString(),
                View::of);
    }

    @POST
    @Path("/{claim}/confirmation")
    @Idempotent
    @Operation(summary = "Agree to a claim: as somebody who consents for the child, or as the child")
    public RestResponse<View> confirm(@RestPath ClaimId claim) {
        return Answers.done(View.of(claiming.confirm(claim, me())));
    }

    @DELETE
    @Path("/{claim}")
    @Operation(summary = "Take your family's claim back")
    public void withdraw(@RestPath ClaimId claim) {
        claiming.withdraw(claim, me());
    }

    private PersonId me() {
        return caller.person().person();
    }
}
