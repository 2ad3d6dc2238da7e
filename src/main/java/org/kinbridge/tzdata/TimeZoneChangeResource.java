package org.kinbridge.tzdata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** What new time-zone data moved of the caller's calls, and of those she arranges for a child. */
@Path("/v1/time-zone-changes")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class TimeZoneChangeResource {

    private final ChangeReading reading;
    private final Pages pages;
    private final CurrentCaller caller;

    TimeZoneChangeResource(ChangeReading reading, Pages pages, CurrentCaller caller) {
        this.reading = reading;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Your calls that are at another moment since a government changed its clocks, old and new time")
    public RestResponse<Page<ZoneChangeView>> all(
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("time-zone-changes", limit, cursor);
        return pages.answer(
                slice,
                reading.visible(caller.person().person(), slice),
                change -> change.id().toString(),
                change -> change);
    }
}
