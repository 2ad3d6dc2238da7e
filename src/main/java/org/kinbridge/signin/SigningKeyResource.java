package org.kinbridge.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Role;
import org.kinbridge.token.KeyTurn;
import org.kinbridge.token.KeyTurning;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** The turns of the keys that sign access tokens, for whoever runs the installation; never a key itself. */
@Path("/v1/signing-keys")
@Tag(name = "Sign-in")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class SigningKeyResource {

    private final KeyTurning turning;
    private final Pages pages;

    SigningKeyResource(KeyTurning turning, Pages pages) {
        this.turning = turning;
        this.pages = pages;
    }

    /** One key's turn; {@code believedUntil} is null while no other key is to follow. */
    @Schema(name = "SigningKey")
    record View(
            String kid,
            Instant madeAt,
            Instant signsFrom,
            @Nullable Instant believedUntil) {

        static View of(KeyTurn turn) {
            return new View(turn.kid(), turn.madeAt(), turn.signsFrom(), turn.believedUntil());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Make the next key now; it is published at once and signs a while later, and no token is refused")
    public RestResponse<View> rotate() {
        return Answers.created(View.of(turning.rotate()));
    }

    @GET
    @Operation(summary = "The keys that are believed, and when each has its turn")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("signing-keys", limit, cursor);
        String after = slice.after();
        List<KeyTurn> rows = turning.all().stream()
                .filter(turn -> after == null || turn.kid().compareTo(after) > 0)
                .limit(slice.fetch())
                .toList();
        return pages.answer(slice, rows, KeyTurn::kid, View::of);
    }
}
