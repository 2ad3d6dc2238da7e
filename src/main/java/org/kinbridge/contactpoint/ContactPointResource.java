package org.kinbridge.contactpoint;

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
import org.kinbridge.id.ContactPointId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.KnownNumber;
import org.kinbridge.person.Numbers;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** The caller's own numbers; nobody else's are ever shown. */
@Path("/v1/me/contact-points")
@Tag(name = "People")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class ContactPointResource {

    private final NumberProving proving;
    private final Numbers numbers;
    private final Pages pages;
    private final CurrentCaller caller;

    ContactPointResource(NumberProving proving, Numbers numbers, Pages pages, CurrentCaller caller) {
        this.proving = proving;
        this.numbers = numbers;
        this.pages = pages;
        this.caller = caller;
    }

    /** {@code replaces}: one of yours that is in use; it signs you in no more once this one is proved, and is told so. */
    @Schema(name = "NewContactPoint")
    record NewContactPoint(
            @NotBlank @Size(max = 40) String number,
            @Nullable ContactPointId replaces) {}

    @Schema(name = "ContactPointCode")
    record Shown(@NotBlank @Size(max = 20) String code) {}

    /**
     * {@code country}: whose number it is, ISO 3166-1; absent for one of no country. {@code verifiedAt}: when you last showed
     * a code; absent if never. {@code current}: whether it signs you in.
     */
    @Schema(name = "ContactPoint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            ContactPointId id,
            String number,
            @Nullable String country,
            @Nullable Instant verifiedAt,
            boolean current) {

        static View of(KnownNumber known) {
            return new View(
                    known.id(), known.number().value(), known.number().country(), known.verifiedAt(), known.current());
        }
    }

    @GET
    @Operation(summary = "Your numbers")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("contact-points", limit, cursor);
        String after = slice.after();
        return pages.answer(
                slice,
                numbers.of(me(), after == null ? null : ContactPointId.fromString(after), slice.fetch()),
                known -> known.id().toString(),
                View::of);
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Name a number of yours; a code is sent to it, and it counts once you show the code")
    public RestResponse<View> add(@Valid @NotNull NewContactPoint asked) {
        PhoneNumber number = PhoneNumber.parse(asked.number(), "/number");
        return Answers.created(View.of(proving.begin(me(), number, asked.replaces())));
    }

    @POST
    @Path("/{point}/verification")
    @Guessable
    @Idempotent
    @Operation(summary = "Show the code that was sent to the number: from now on it signs you in")
    public RestResponse<View> verify(@RestPath ContactPointId point, @Valid @NotNull Shown shown) {
        return Answers.done(View.of(proving.finish(me(), point, shown.code())));
    }

    @DELETE
    @Path("/{point}")
    @Operation(summary = "Forget a number of yours, unless it is your last way in")
    public void forget(@RestPath ContactPointId point) {
        proving.forget(me(), point);
    }

    private PersonId me() {
        return caller.person().person();
    }
}
