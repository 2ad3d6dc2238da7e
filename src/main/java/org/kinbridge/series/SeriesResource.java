package org.kinbridge.series;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.List;
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
import org.kinbridge.call.Approval;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Days;
import org.kinbridge.web.Answers;
import org.kinbridge.web.ETags;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** Series of calls, for the two who call; whoever consents for the child says yes to one. */
@Path("/v1/call-series")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class SeriesResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final SeriesPlanning planning;
    private final SeriesChanging changing;
    private final SeriesSeeing seeing;
    private final ETags etags;
    private final Pages pages;
    private final CurrentCaller caller;

    SeriesResource(
            SeriesPlanning planning,
            SeriesChanging changing,
            SeriesSeeing seeing,
            ETags etags,
            Pages pages,
            CurrentCaller caller) {
        this.planning = planning;
        this.changing = changing;
        this.seeing = seeing;
        this.etags = etags;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "CallOccurrences")
    record Occurrences(List<OccurrenceView> items) {}

    /**
     * {@code confirmed}: how many calls are certain by that; {@code approval}: whether somebody who consents for the child has
     * said yes, where that is needed.
     */
    @Schema(name = "CallSeriesConfirmation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confirmation(
            SeriesId series, int confirmed, @Nullable Approval approval) {

        static Confirmation of(SeriesPlanning.Confirmed confirmed) {
            CallSeries series = confirmed.series();
            return new Confirmation(series.id(), confirmed.calls(), SeriesView.approval(series));
        }
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Plan a repeated call; its occurrences are proposed as they come over the horizon, and agreed on at once after a yes to all")
    public RestResponse<SeriesView> plan(@Valid @NotNull NewSeries asked) {
        return Answers.created(view(planning.plan(asked, me())));
    }

    @GET
    @Operation(summary = "Your series")
    public RestResponse<Page<SeriesView>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("call-series", limit, cursor);
        return pages.answer(
                slice, seeing.visible(me(), slice), series -> series.id().toString(), series -> series);
    }

    @GET
    @Path("/{series}")
    @Operation(summary = "A series")
    public SeriesView get(@RestPath SeriesId series) {
        return seeing.get(series, me());
    }

    @PATCH
    @Path("/{series}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Ask for other times from now on; the other side has to say yes to what is at another time. If-Match is the ETag of the series")
    public SeriesView change(
            @RestPath SeriesId series,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SeriesChange asked) {
        return view(changing.change(series, asked, me(), now -> etags.mustMatch(ifMatch, view(now))));
    }

    @GET
    @Path("/{series}/occurrences")
    @Operation(
            summary = "When it takes place on the anchor's days from one to another, at most two years, past included")
    public Occurrences occurrences(
            @RestPath SeriesId series,
            @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) @Nullable String from,
            @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) @Nullable String to) {
        planning.get(series, me());
        return new Occurrences(seeing.days(series, Days.range(from, to), me()));
    }

    @POST
    @Path("/{series}/confirmation")
    @Idempotent
    @Operation(
            summary =
                    "Say yes to all that it has proposed and that is not over, and to what it makes until it changes; or"
                            + " approve it as somebody who consents for the child")
    public RestResponse<Confirmation> confirm(@RestPath SeriesId series) {
        return Answers.done(Confirmation.of(planning.confirm(series, me())));
    }

    @POST
    @Path("/{series}/ending")
    @Idempotent
    @Operation(summary = "End it: what has not begun does not take place")
    public RestResponse<SeriesView> end(@RestPath SeriesId series) {
        return Answers.done(view(changing.end(series, me())));
    }

    private SeriesView view(CallSeries series) {
        return seeing.view(series, me());
    }

    private PersonId me() {
        return caller.person().person();
    }
}
