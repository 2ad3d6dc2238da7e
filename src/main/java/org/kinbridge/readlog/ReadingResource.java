package org.kinbridge.readlog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What a person learns of the looks that institutions took at records about her and her children. */
@Path("/v1/me/readings")
@Tag(name = "Grants")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class ReadingResource {

    private final ReadingShowing showing;
    private final Pages pages;
    private final CurrentCaller caller;

    ReadingResource(ReadingShowing showing, Pages pages, CurrentCaller caller) {
        this.showing = showing;
        this.pages = pages;
        this.caller = caller;
    }

    /** Who looked for the institution; who of the staff it was is not said. */
    enum Side {
        /** The institution's software. */
        SOFTWARE,
        /** Somebody at work there. */
        STAFF
    }

    @Schema(name = "ReadingInstitution")
    record InstitutionView(InstitutionId id, String name, InstitutionKind kind) {

        static InstitutionView of(Known known) {
            return new InstitutionView(known.id(), known.name(), known.kind());
        }
    }

    /** {@code times}: how often it looked between {@code first} and {@code last}, within ten minutes. */
    @Schema(name = "Reading")
    record View(
            PersonId about,
            InstitutionView institution,
            Side by,
            RecordKind kind,
            ReadingPurpose purpose,
            WallTime first,
            WallTime last,
            int times) {

        static View of(ReadingShowing.Shown shown) {
            Reading reading = shown.reading();
            return new View(
                    reading.about(),
                    InstitutionView.of(shown.institution()),
                    reading.byStaff() ? Side.STAFF : Side.SOFTWARE,
                    reading.kind(),
                    reading.purpose(),
                    WallTime.of(reading.firstAt(), shown.zone(), shown.zone()),
                    WallTime.of(reading.lastAt(), shown.zone(), shown.zone()),
                    reading.times());
        }
    }

    @GET
    @Operation(
            summary =
                    "Which institution looked at a record about you, or about a child you decide for, when and what for;"
                            + " newest first")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("readings", limit, cursor);
        return pages.answer(
                slice,
                showing.of(caller.person().person(), slice),
                shown -> shown.reading().id().toString(),
                View::of);
    }
}
