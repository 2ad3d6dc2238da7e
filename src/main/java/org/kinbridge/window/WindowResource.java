package org.kinbridge.window;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.holiday.Holidays;
import org.kinbridge.id.LinkId;

/** The times that the two of a link have in common. */
@Path("/v1/family-links/{link}/windows")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class WindowResource {

    private final WindowFinding finding;
    private final Holidays holidays;
    private final CurrentCaller caller;

    WindowResource(WindowFinding finding, Holidays holidays, CurrentCaller caller) {
        this.finding = finding;
        this.holidays = holidays;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "When both are awake and free, the best first: near the usual time, rather on days off. Days from 1"
                            + " to 31 (14), minutes from 5 to 240 (30); all within the 60 days for which series have"
                            + " made their calls")
    public WindowView all(
            @RestPath LinkId link,
            @RestQuery @Parameter(schema = @Schema(format = "date")) @Nullable String from,
            @RestQuery @Nullable Integer days,
            @RestQuery @Nullable Integer minutes) {
        Asked asked = new Asked(from, days, minutes);
        return WindowView.of(finding.find(link, asked, caller.person().person()), holidays);
    }
}
