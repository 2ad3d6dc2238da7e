package org.kinbridge.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller.PersonCaller;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.SessionId;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.MachineClock;

/** Where somebody is signed in; her own sessions only. */
@Path("/v1/me/sessions")
@Tag(name = "Sign-in")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class SessionResource {

    private final SessionKeeping sessions;
    private final Pages pages;
    private final CurrentCaller caller;
    private final MachineClock clock;

    SessionResource(SessionKeeping sessions, Pages pages, CurrentCaller caller, MachineClock clock) {
        this.sessions = sessions;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "SessionState")
    enum State {
        ACTIVE,
        ENDED
    }

    /** {@code current}: the one in which this is asked. {@code endedBecause}: only of one that has ended. */
    @Schema(name = "Session")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            SessionId id,
            SessionKind kind,
            Instant madeAt,
            Instant lastUsedAt,
            boolean current,
            State state,
            @Nullable SessionEnd endedBecause) {

        static View of(Session session, SessionId current, Instant now) {
            SessionEnd why = session.over(now).orElse(null);
            return new View(
                    session.session(),
                    session.kind(),
                    session.madeAt(),
                    session.lastUsedAt(),
                    session.session().equals(current),
                    why == null ? State.ACTIVE : State.ENDED,
                    why);
        }
    }

    @GET
    @Operation(summary = "Where you are signed in, and for 30 days where you were")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PersonCaller me = caller.person();
        Slice slice = pages.slice("sessions", limit, cursor);
        Instant now = clock.instant();
        return pages.answer(
                slice,
                sessions.of(me.person(), slice),
                session -> session.session().toString(),
                session -> View.of(session, me.session(), now));
    }

    @DELETE
    @Path("/{session}")
    @Operation(summary = "End one of your sessions, with every token of it")
    public void end(@RestPath SessionId session) {
        sessions.end(caller.person().person(), session);
    }

    @DELETE
    @Operation(summary = "End all your sessions, this one too")
    public void endAll() {
        sessions.endAll(caller.person());
    }
}
