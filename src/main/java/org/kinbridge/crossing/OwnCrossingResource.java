package org.kinbridge.crossing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.institution.Known;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;
import org.kinbridge.web.WallTime;

/** What one institution was told of another's records, to the family it is about. */
@Path("/v1/me/crossings")
@Tag(name = "Grants")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class OwnCrossingResource {

    private final CrossingReading crossings;
    private final Pages pages;
    private final CurrentCaller caller;

    OwnCrossingResource(CrossingReading crossings, Pages pages, CurrentCaller caller) {
        this.crossings = crossings;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "CrossingInstitution")
    record InstitutionView(InstitutionId id, String name, InstitutionKind kind, String country) {

        static InstitutionView of(Known known) {
            return new InstitutionView(known.id(), known.name(), known.kind(), known.country());
        }
    }

    /** {@code to} was told these fields of what {@code from} had recorded. */
    @Schema(name = "OwnCrossing")
    record View(
            PersonId about, InstitutionView from, InstitutionView to, String type, List<String> fields, WallTime at) {

        static View of(CrossingReading.Shown shown) {
            Crossed crossed = shown.crossed();
            return new View(
                    crossed.about(),
                    InstitutionView.of(shown.from()),
                    InstitutionView.of(shown.to()),
                    crossed.fact().text(),
                    crossed.fields(),
                    WallTime.of(crossed.crossedAt(), shown.zone(), shown.zone()));
        }
    }

    @GET
    @Operation(
            summary = "What one institution was told of another's records about you, or about a child you decide for;"
                    + " oldest first")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("own-crossings", limit, cursor);
        return pages.answer(
                slice,
                crossings.about(caller.person().person(), slice),
                shown -> shown.crossed().id().toString(),
                View::of);
    }
}
