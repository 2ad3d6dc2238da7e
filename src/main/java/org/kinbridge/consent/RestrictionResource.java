package org.kinbridge.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
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
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RestrictionId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Restrictions, for the side that made them; for anybody else, the two included, there is none. */
@Path("/v1/restrictions")
@Tag(name = "Restrictions")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class RestrictionResource {

    private final Restricting restricting;
    private final RestrictionReading reading;
    private final Pages pages;
    private final CurrentCaller caller;

    RestrictionResource(Restricting restricting, RestrictionReading reading, Pages pages, CurrentCaller caller) {
        this.restricting = restricting;
        this.reading = reading;
        this.pages = pages;
        this.caller = caller;
    }

    /** {@code endedAt}: when it was over, by itself or because somebody ended it. */
    @Schema(name = "Restriction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            RestrictionId id,
            FamilyId family,
            List<PersonId> between,
            Restriction.State state,
            Instant from,
            @Nullable Instant until,
            @Nullable String reason,
            PersonId madeBy,
            Instant madeAt,
            @Nullable Instant endedAt) {

        static View of(Restriction restriction, @Nullable String reason) {
            return new View(
                    restriction.id(),
                    restriction.family(),
                    List.of(restriction.a(), restriction.b()),
                    restriction.state(),
                    restriction.fromAt(),
                    restriction.untilAt(),
                    reason,
                    restriction.author(),
                    restriction.madeAt(),
                    restriction.overAt());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Keep two of your family apart: yourself and somebody, or a child you consent for and somebody")
    public RestResponse<View> make(@Valid @NotNull NewRestriction asked) {
        return Answers.created(view(restricting.make(asked, me())));
    }

    @GET
    @Operation(summary = "Your restrictions, and those for children you consent for")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("restrictions", limit, cursor);
        return pages.answer(
                slice,
                reading.visible(me(), slice),
                restriction -> restriction.id().toString(),
                this::view);
    }

    @GET
    @Path("/{restriction}")
    @Operation(summary = "A restriction")
    public View get(@RestPath RestrictionId restriction) {
        return view(reading.get(restriction, me()));
    }

    @POST
    @Path("/{restriction}/ending")
    @Idempotent
    @Operation(summary = "End it: contact opens again if nothing else is missing")
    public RestResponse<View> end(@RestPath RestrictionId restriction) {
        return Answers.done(view(restricting.end(restriction, me())));
    }

    private View view(Restriction restriction) {
        return View.of(restriction, reading.reason(restriction, me()));
    }

    private PersonId me() {
        return caller.person().person();
    }
}
