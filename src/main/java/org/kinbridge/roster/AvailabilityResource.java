package org.kinbridge.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.ETags;

/**
 * The hours of somebody's life, for her and for whoever decides for a child: he reads and says the word of his household, she
 * her own, and all of them hold.
 */
@Path("/v1/availability/{person}")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class AvailabilityResource {

    private final RosterKeeping keeping;
    private final ETags etags;
    private final CurrentCaller caller;

    AvailabilityResource(RosterKeeping keeping, ETags etags, CurrentCaller caller) {
        this.keeping = keeping;
        this.etags = etags;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "What you say of your own hours, or your household of those of a child you decide for; wall times on"
                            + " her clock")
    public Hours get(@RestPath PersonId person) {
        return keeping.get(person, me());
    }

    @PUT
    @Operation(summary = "Say them anew, all at once: night, class, shifts by week or by date, rest; needs If-Match")
    public Hours say(
            @RestPath PersonId person, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Hours hours) {
        keeping.say(person, me(), hours, there -> etags.mustMatch(ifMatch, there));
        return hours;
    }

    private PersonId me() {
        return caller.person().person();
    }
}
