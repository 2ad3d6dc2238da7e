package org.kinbridge.passkey;

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
import org.kinbridge.id.PasskeyId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** The caller's own passkeys. */
@Path("/v1/me/passkeys")
@Tag(name = "Sign-in")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class PasskeyResource {

    private final PasskeyKeeping keeping;
    private final Pages pages;
    private final CurrentCaller caller;

    PasskeyResource(PasskeyKeeping keeping, Pages pages, CurrentCaller caller) {
        this.keeping = keeping;
        this.pages = pages;
        this.caller = caller;
    }

    /** {@code label}: by which you tell it from your others; the two answers of the authenticator are in base64url. */
    @Schema(name = "NewPasskey")
    record NewPasskey(
            @NotBlank @Size(max = 100) String label,
            @NotBlank @Size(max = 4000) String clientDataJSON,
            @NotBlank @Size(max = 10_000) String attestationObject) {}

    /** {@code lastUsedAt} is absent until it has signed you in. */
    @Schema(name = "Passkey")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            PasskeyId id,
            String label,
            Instant addedAt,
            @Nullable Instant lastUsedAt) {

        static View of(Passkey passkey) {
            return new View(passkey.id(), passkey.label(), passkey.addedAt(), passkey.lastUsedAt());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Add the passkey that your phone or computer has made for a challenge of yours")
    public RestResponse<View> add(@Valid @NotNull NewPasskey asked) {
        return Answers.created(View.of(
                keeping.add(caller.person(), asked.label(), asked.clientDataJSON(), asked.attestationObject())));
    }

    @GET
    @Operation(summary = "Your passkeys")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("passkeys", limit, cursor);
        return pages.answer(
                slice,
                keeping.of(caller.person().person(), slice),
                passkey -> passkey.id().toString(),
                View::of);
    }

    @DELETE
    @Path("/{passkey}")
    @Operation(summary = "Remove one of your passkeys; it signs nobody in any more")
    public void remove(@RestPath PasskeyId passkey) {
        keeping.remove(caller.person().person(), passkey);
    }
}
