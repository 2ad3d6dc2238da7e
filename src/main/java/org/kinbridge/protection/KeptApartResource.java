package org.kinbridge.protection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.consent.KeptApart;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.id.RestrictionId;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Who is kept from whom in a worker's families, and why, for the officer on duty of her post. */
@Path("/v1/worker-registrations/{registration}/restrictions")
@Tag(name = "Protection")
@RolesAllowed(Role.STAFF)
@RunOnVirtualThread
class KeptApartResource {

    private final Watching watching;
    private final Pages pages;
    private final CurrentCaller caller;

    KeptApartResource(Watching watching, Pages pages, CurrentCaller caller) {
        this.watching = watching;
        this.pages = pages;
        this.caller = caller;
    }

    /** Whether it holds. */
    @Schema(name = "KeptApartState")
    enum State {
        /** It begins later. */
        PLANNED,
        IN_FORCE
    }

    /** {@code until}: when it ends by itself; absent if somebody has to end it. */
    @Schema(name = "KeptApart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            RestrictionId id,
            List<Party> between,
            State state,
            Instant from,
            @Nullable Instant until,
            @Nullable String reason,
            Party madeBy) {

        static View of(KeptApart kept, Watch watch) {
            return new View(
                    kept.id(),
                    kept.between().stream()
                            .map(person -> watch.party(kept.family(), person))
                            .toList(),
                    kept.inForce() ? State.IN_FORCE : State.PLANNED,
                    kept.from(),
                    kept.until(),
                    kept.reason(),
                    watch.party(kept.family(), kept.author()));
        }
    }

    @GET
    @Operation(
            summary =
                    "For an officer on duty: who is kept from whom in the families of this worker, and why; the header"
                            + " Kinbridge-Purpose is required")
    public RestResponse<Page<View>> all(
            @RestPath RegistrationId registration,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestHeader(ReadingPurpose.HEADER) @Nullable String purpose) {
        Slice slice = pages.slice("duty-restrictions:" + registration, limit, cursor);
        Watching.Seen<KeptApart> seen = watching.restrictions(caller.staff(), registration, purpose, slice);
        return pages.answer(
                slice, seen.records(), record -> record.id().toString(), record -> View.of(record, seen.watch()));
    }
}
