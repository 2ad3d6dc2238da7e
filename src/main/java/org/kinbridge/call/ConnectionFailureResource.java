package org.kinbridge.call;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.CallId;
import org.kinbridge.person.People;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;

/** What one of the two says who had come, and could not talk. */
@Path("/v1/scheduled-calls/{call}/connection-failure")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class ConnectionFailureResource {

    private final ConnectionFailing failing;
    private final People people;
    private final CurrentCaller caller;

    ConnectionFailureResource(ConnectionFailing failing, People people, CurrentCaller caller) {
        this.failing = failing;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Say that the connection failed, as one of the two who had come, until an hour after the end: the"
                    + " call was missed for that cause, whoever was there")
    public RestResponse<CallView> fail(@RestPath CallId call) {
        Seen seen = failing.fail(call, caller.person().person());
        return Answers.done(
                CallView.of(seen, people.get(seen.call().sides().other()).zone()));
    }
}
