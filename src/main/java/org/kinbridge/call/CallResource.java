package org.kinbridge.call;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
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
import org.kinbridge.web.ETags;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Scheduled calls, for the two who call and for whoever arranges for the child. */
@Path("/v1/scheduled-calls")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class CallResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CallScheduling scheduling;
    private final CallSeeing seeing;
    private final CallRepairing repairing;
    private final People people;
    private final ETags etags;
    private final Pages pages;
    private final CurrentCaller caller;

    CallResource(
            CallScheduling scheduling,
            CallSeeing seeing,
            CallRepairing repairing,
            People people,
            ETags etags,
            Pages pages,
            CurrentCaller caller) {
        this.scheduling = scheduling;
        this.seeing = seeing;
        this.repairing = repairing;
        this.people = people;
        this.etags = etags;
        this.pages = pages;
        this.caller = caller;
    }

    /** {@code startsAt}: that of one of the offers. */
    @Schema(name = "ScheduledCallRepair")
    record NewRepair(@NotNull Instant startsAt) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Propose a call at a wall time of one of the two")
    public RestResponse<CallView> propose(@Valid @NotNull NewCall asked) {
        return Answers.created(view(scheduling.propose(asked, me())));
    }

    @GET
    @Operation(
            summary =
                    "Your calls, and those you arrange for a child, in order of time; between two days of their anchors, if named")
    public RestResponse<Page<CallView>> all(
            @RestQuery @Nullable LinkId familyLink,
            @RestQuery @Parameter(schema = @Schema(format = "date")) @Nullable String from,
            @RestQuery @Parameter(schema = @Schema(format = "date")) @Nullable String to,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("scheduled-calls", limit, cursor);
        List<Seen> calls = seeing.visible(me(), familyLink, Days.of(from, to), slice);
        Map<PersonId, Profile> others = people.get(
                calls.stream().map(seen -> seen.call().sides().other()).collect(Collectors.toSet()));
        return pages.answer(
                slice,
                calls,
                seen -> Calls.Place.of(seen.call()).toString(),
                seen -> CallView.of(
                        seen,
                        Objects.requireNonNull(others.get(seen.call().sides().other()))
                                .zone()));
    }

    @GET
    @Path("/{call}")
    @Operation(summary = "A call; after it was missed, with other times that can be taken")
    public CallView get(@RestPath CallId call) {
        return view(seeing.get(call, me()));
    }

    @PATCH
    @Path("/{call}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(summary = "Ask for another time; the other side has to say yes to it. If-Match is the ETag of the call")
    public CallView move(
            @RestPath CallId call,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CallMove asked) {
        return view(scheduling.move(call, asked, me(), seen -> etags.mustMatch(ifMatch, view(seen))));
    }

    @POST
    @Path("/{call}/repair")
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Take one of the times that are offered after a call was missed: a new call, agreed on at once")
    public RestResponse<CallView> repair(@RestPath CallId call, @Valid @NotNull NewRepair asked) {
        return Answers.created(view(repairing.repair(call, asked.startsAt(), me())));
    }

    @POST
    @Path("/{call}/confirmation")
    @Idempotent
    @Operation(
            summary =
                    "Say yes to a call that the other side proposed; or, where the care plan lets calls wait for it, approve it"
                            + " as somebody who consents for the child")
    public RestResponse<CallView> confirm(@RestPath CallId call) {
        return Answers.done(view(scheduling.confirm(call, me())));
    }

    @POST
    @Path("/{call}/cancellation")
    @Idempotent
    @Operation(summary = "Call it off; what both had agreed on is missed if less than an hour is left before it begins")
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

    private CallView view(Seen seen) {
        return CallView.of(seen, people.get(seen.call().sides().other()).zone());
    }

    private PersonId me() {
        return caller.person().person();
    }
}
