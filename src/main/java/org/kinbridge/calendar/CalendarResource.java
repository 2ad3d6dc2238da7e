package org.kinbridge.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kinbridge.web.Guessable;
import org.kinbridge.web.Limit;

/** Somebody's calls, for the calendar program that knows the address: it cannot sign in, so the address is the key. */
@Path("/v1/calendar/{secret}.ics")
@Tag(name = "Calendar")
@PermitAll
@RunOnVirtualThread
class CalendarResource {

    private final FeedReading reading;

    CalendarResource(FeedReading reading) {
        this.reading = reading;
    }

    @GET
    @Produces("text/calendar; charset=utf-8")
    @Guessable(Limit.CALENDARS_FROM_AN_ADDRESS)
    @Operation(summary = "The calls of whoever made this address, as a calendar (RFC 5545)")
    public byte[] read(@RestPath String secret) {
        return reading.read(secret);
    }
}
