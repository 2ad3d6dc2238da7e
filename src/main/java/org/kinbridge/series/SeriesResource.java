package org.kinbridge.series;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.TwoClocks;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.person.People;
import org.kinbridge.recurrence.Days;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;
import org.kinbridge.web.WallTime;

/** Series of calls, for the two who call. */
@Path("/v1/call-series")
@Tag(name = "Calls")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class SeriesResource {

    private final SeriesPlanning planning;
    private final People people;
    private final Pages pages;
    private final CurrentCaller caller;

    SeriesResource(SeriesPlanning planning, People people, Pages pages, CurrentCaller caller) {
        this.planning = planning;
        this.people = people;
        this.pages = pages;
        this.caller = caller;
    }

    @Schema(name = "CallSeries")
    record View(
            SeriesId id,
            LinkId familyLink,
            PersonId anchor,
            ZoneId zone,
            PersonId proposedBy,
            LocalDate startsOn,

            @JsonFormat(pattern = "HH:mm") @Schema(format = "time")
            LocalTime at,

            @Schema(format = "duration") String duration,
            String rule,
            Instant madeAt) {

        static View of(CallSeries series) {
            Pattern pattern = series.pattern();
            return new View(
                    series.id(),
                    series.link(),
                    series.sides().anchor(),
                    series.sides().zone(),
                    series.proposer(),
                    pattern.startsOn(),
                    pattern.atTime(),
                    pattern.length().toString(),
                    pattern.rule(),
                    series.madeAt());
        }
    }

    /**
     * {@code on}: the day on the anchor's clock, as the rule says it; {@code quiet}: the child sleeps or is at school then, and
     * no call is made of it.
     */
    @Schema(name = "CallOccurrence")
    record Occurrence(LocalDate on, WallTime yours, WallTime theirs, boolean shifted, boolean doubled, boolean quiet) {

        static Occurrence of(Slot slot, TwoClocks clocks, boolean quiet) {
            return new Occurrence(
                    slot.onDate(), clocks.yours(), clocks.theirs(), slot.shifted(), slot.doubled(), quiet);
        }
    }

    @Schema(name = "CallOccurrences")
    record Occurrences(List<Occurrence> items) {}

    /** {@code confirmed}: how many calls. */
    @Schema(name = "CallSeriesConfirmation")
    record Confirmation(SeriesId series, int confirmed) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(summary = "Plan a repeated call; its occurrences are proposed as they come over the horizon")
    public RestResponse<View> plan(@Valid @NotNull NewSeries asked) {
        return Answers.created(View.of(planning.plan(asked, me())));
    }

    @GET
    @Operation(summary = "Your series")
    public RestResponse<Page<View>> all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        Slice slice = pages.slice("call-series", limit, cursor);
        return pages.answer(
                slice, planning.visible(me(), slice), series -> series.id().toString(), View::of);
    }

    @GET
    @Path("/{series}")
    @Operation(summary = "A series")
    public View get(@RestPath SeriesId series) {
        return View.of(planning.get(series, me()));
    }

    @GET
    @Path("/{series}/occurrences")
    @Operation(
            summary = "When it takes place on the anchor's days from one to another, at most two years, past included")
    public Occurrences occurrences(
            @RestPath SeriesId series,
            @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) @Nullable String from,
            @RestQuery @Parameter(required = true, schema = @Schema(format = "date")) @Nullable String to) {
        CallSeries found = planning.get(series, me());
        Days days = Days.range(from, to);
        ZoneId otherZone = people.get(found.sides().other()).zone();
        List<Slot> slots = found.slots(days.from())
                .takeWhile(slot -> !slot.onDate().isAfter(days.to()))
                .toList();
        Set<Slot> quiet = planning.quiet(found, slots, me());
        return new Occurrences(slots.stream()
                .map(slot -> Occurrence.of(
                        slot, TwoClocks.of(slot.startsAt(), found.sides(), otherZone, me()), quiet.contains(slot)))
                .toList());
    }

    @POST
    @Path("/{series}/confirmation")
    @Idempotent
    @Operation(summary = "Say yes to all that it has proposed and that is not over")
    public RestResponse<Confirmation> confirm(@RestPath SeriesId series) {
        return Answers.done(new Confirmation(series, planning.confirm(series, me())));
    }

    private PersonId me() {
        return caller.person().person();
    }
}
