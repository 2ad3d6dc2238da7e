package org.kinbridge.call;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.recurrence.Days;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Scheduled calls, for the two who call. */
@Path("/v1/scheduled-calls")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class CallResource {

    private final CallScheduling scheduling;
    private final People people;
    private final Pages pages;
    private final CurrentCaller caller;

    CallResource(CallScheduling scheduling, People people, Pages pages, CurrentCaller caller) {
        this.scheduling = scheduling;
        this.people = people;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Propose a call at a wall time of one of the two")
    public RestResponse<CallView> propose(@Valid @NotNull NewCall asked) {
        return Answers.created(view(scheduling.propose(asked, me())));
    }

    @GET
    @Operation(summary = "Your calls in order of time, between two days of their anchors if you name them")
    public RestResponse<Page<CallView>> all(
            @RestQuery @Nullable LinkId familyLink,
            @RestQuery @Parameter(schema = @Schema(format = "date")) @Nullable String from,
            @RestQuery @Parameter(schema = @Schema(format = "date")) @Nullable String to,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("scheduled-calls", limit, cursor);
        PersonId me = me();
        List<Call> calls = scheduling.visible(me, familyLink, Days.of(from, to), slice);
        Map<PersonId, Profile> others =
                people.get(calls.stream().map(call -> call.sides().other()).collect(Collectors.toSet()));
        return pages.answer(
                slice,
                calls,
                call -> Calls.Place.of(call).toString(),
                call -> CallView.of(
                        call,
                        Objects.requireNonNull(others.get(call.sides().other())).zone(),
                        me));
    }

    @GET
    @Path("/{call}")
    @Operation(summary = "A call")
    public CallView get(@RestPath CallId call) {
        return view(scheduling.get(call, me()));
    }

    @POST
    @Path("/{call}/confirmation")
    @Idempotent
    @Operation(summary = "Say yes to a call that the other side proposed")
    public RestResponse<CallView> confirm(@RestPath CallId call) {
        return Answers.done(view(scheduling.confirm(call, me())));
    }

    @POST
    @Path("/{call}/cancellation")
    @Idempotent
    @Operation(summary = "Call it off")
    public RestResponse<CallView> cancel(@RestPath CallId call) {
        return Answers.done(view(scheduling.cancel(call, me())));
    }

    @POST
    @Path("/{call}/joining")
    @Idempotent
    @Operation(summary = "Be there: from ten minutes before the start until the end")
    public RestResponse<CallView> join(@RestPath CallId call) {
        return Answers.done(view(scheduling.join(call, me())));
    }

    private CallView view(Call call) {
        return CallView.of(call, people.get(call.sides().other()).zone(), me());
    }

    private PersonId me() {
        return caller.person().person();
    }
}
