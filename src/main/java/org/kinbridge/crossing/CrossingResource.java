package org.kinbridge.crossing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.agreement.Sides;
import org.kinbridge.caller.Role;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** What crossed by an agreement, to either side. */
@Path("/v1/agreements/{agreement}/crossings")
@Tag(name = "Agreements")
@RolesAllowed({Role.STAFF, Role.CLIENT})
@RunOnVirtualThread
class CrossingResource {

    private final CrossingReading crossings;
    private final Sides sides;
    private final Pages pages;

    CrossingResource(CrossingReading crossings, Sides sides, Pages pages) {
        this.crossings = crossings;
        this.sides = sides;
        this.pages = pages;
    }

    /** Which way it went. */
    enum Way {
        /** Yours was told to the other side. */
        GIVEN,
        /** You were told the other side's. */
        RECEIVED
    }

    /**
     * One crossing, as one side sees it.
     *
     * @param record your own: what you recorded and the other side was told, or whom you were told of
     * @param notice yours, if you received it
     * @param fields what of it crossed; the values stand where you keep them
     */
    @Schema(name = "Crossing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(Way way, String type, UUID record, @Nullable NoticeId notice, List<String> fields, Instant at) {

        static View of(Crossed crossed, InstitutionId side) {
            boolean received = crossed.isReadBy(side);
            return new View(
                    received ? Way.RECEIVED : Way.GIVEN,
                    crossed.fact().text(),
                    crossed.recordOf(side),
                    received ? crossed.notice() : null,
                    crossed.fields(),
                    crossed.crossedAt());
        }
    }

    @GET
    @Operation(summary = "What crossed by it, by your own record's ids, oldest first; software needs agreements:write")
    public RestResponse<Page<View>> all(
            @RestPath AgreementId agreement, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        InstitutionId me = sides.of(agreement);
        Slice slice = pages.slice("crossings:" + agreement, limit, cursor);
        return pages.answer(
                slice,
                crossings.by(agreement, slice),
                crossed -> crossed.id().toString(),
                crossed -> View.of(crossed, me));
    }
}
