package org.kinbridge.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.kinbridge.family.Kin;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKeeping;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.institution.Known;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Grants: what institutions may know, as the family gave it and can take it back. */
@Path("/v1/grants")
@Tag(name = "Grants")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class GrantResource {

    private final GrantGiving giving;
    private final GrantEnding ending;
    private final InstitutionKeeping institutions;
    private final Kin kin;
    private final Pages pages;
    private final CurrentCaller caller;

    GrantResource(
            GrantGiving giving,
            GrantEnding ending,
            InstitutionKeeping institutions,
            Kin kin,
            Pages pages,
            CurrentCaller caller) {
        this.giving = giving;
        this.ending = ending;
        this.institutions = institutions;
        this.kin = kin;
        this.pages = pages;
        this.caller = caller;
    }

    /**
     * {@code until}: the last day; absent for a grant that goes with a worker's registration. {@code givenBy}: absent where it
     * was somebody of another household of the child. {@code source}: the institution whose records it is told of, if
     * those are not its own. {@code forgottenAt}: when the institution confirmed, after the end, that it has forgotten.
     */
    @Schema(name = "Grant")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            GrantId id,
            Reader to,
            PersonId about,
            List<String> eventTypes,
            Purpose purpose,
            @Nullable Reader source,
            @Nullable PersonId givenBy,
            Instant from,
            @Nullable LocalDate until,
            @Nullable Instant endedAt,
            @Nullable Instant forgottenAt) {

        static View of(Grant grant, Known institution, @Nullable Known source, Set<PersonId> household) {
            return new View(
                    grant.id(),
                    Reader.of(institution),
                    grant.about(),
                    grant.facts(),
                    grant.purpose(),
                    source == null ? null : Reader.of(source),
                    household.contains(grant.givenBy()) ? grant.givenBy() : null,
                    grant.validFrom(),
                    grant.untilDate(),
                    grant.endedAt(),
                    grant.forgottenAt());
        }
    }

    @Schema(name = "GrantReader")
    record Reader(InstitutionId id, InstitutionKind kind, String name, String country) {

        static Reader of(Known known) {
            return new Reader(known.id(), known.kind(), known.name(), known.country());
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Let an institution that knows you, or a child you decide for, know something until a day")
    public RestResponse<View> give(@Valid @NotNull NewGrant asked) {
        return Answers.created(view(giving.give(asked, me())));
    }

    @GET
    @Operation(summary = "What institutions may know, and could, about you and the children you decide for")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("grants", limit, cursor);
        return pages.answer(
                slice, ending.visible(me(), slice), grant -> grant.id().toString(), this::view);
    }

    @GET
    @Path("/{grant}")
    @Operation(summary = "A grant")
    public View get(@RestPath GrantId grant) {
        return view(ending.get(grant, me()));
    }

    @DELETE
    @Path("/{grant}")
    @Operation(summary = "Take it back: from now on nothing more leaves, and the institution is asked to forget")
    public View end(@RestPath GrantId grant) {
        return view(ending.end(grant, me()));
    }

    private View view(Grant grant) {
        InstitutionId source = grant.source();
        return View.of(
                grant,
                institutions.get(grant.institution()),
                source == null ? null : institutions.get(source),
                kin.household(me()));
    }

    private PersonId me() {
        return caller.person().person();
    }
}
