package org.kinbridge.protection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.kinbridge.consent.ChildLink;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.RegistrationId;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** What the contacts of the children in a worker's families lack, for the officer on duty of her post. */
@Path("/v1/worker-registrations/{registration}/family-links")
@Tag(name = "Protection")
@RolesAllowed(Role.STAFF)
@RunOnVirtualThread
class ChildLinkResource {

    private final Watching watching;
    private final Pages pages;
    private final CurrentCaller caller;

    ChildLinkResource(Watching watching, Pages pages, CurrentCaller caller) {
        this.watching = watching;
        this.pages = pages;
        this.caller = caller;
    }

    /** {@code missing}: what stands in the way; empty while the two may be in contact. */
    @Schema(name = "ChildLink")
    record View(LinkId id, List<Party> between, State state, List<String> missing) {

        static View of(ChildLink link, Watch watch) {
            return new View(
                    link.id(),
                    link.between().stream()
                            .map(person -> watch.party(link.family(), person))
                            .toList(),
                    link.open() ? State.ACTIVE : State.NOT_READY,
                    link.missing());
        }
    }

    /** What contact is like. */
    @Schema(name = "ChildLinkState")
    enum State {
        ACTIVE,
        NOT_READY
    }

    @GET
    @Operation(
            summary =
                    "For an officer on duty: the links of the children in the families of this worker, and what each lacks; the"
                            + " header Kinbridge-Purpose is required")
    public RestResponse<Page<View>> all(
            @RestPath RegistrationId registration,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestHeader(ReadingPurpose.HEADER) @Nullable String purpose) {
        Slice slice = pages.slice("duty-links:" + registration, limit, cursor);
        Watching.Seen<ChildLink> seen = watching.links(caller.staff(), registration, purpose, slice);
        return pages.answer(
                slice, seen.records(), record -> record.id().toString(), record -> View.of(record, seen.watch()));
    }
}
