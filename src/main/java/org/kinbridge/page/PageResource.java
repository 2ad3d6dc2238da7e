package org.kinbridge.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;

/** The caller's own page, made for a child who reads on somebody's phone for a few minutes. */
@Path("/v1/me/page")
@Tag(name = "People")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class PageResource {

    private final PageReading reading;
    private final CurrentCaller caller;

    PageResource(PageReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "When you will talk, what you said, and how to take it back, in plain words")
    public PageView page() {
        return reading.of(caller.person().person());
    }
}
