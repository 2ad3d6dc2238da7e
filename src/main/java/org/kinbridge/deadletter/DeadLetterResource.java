package org.kinbridge.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Role;
import org.kinbridge.id.DeadLetterId;
import org.kinbridge.id.EventId;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.Answers;
import org.kinbridge.web.Idempotent;
import org.kinbridge.web.Page;
import org.kinbridge.web.Pages;
import org.kinbridge.web.Slice;

/** What consumers of the bus could not do, for whoever runs the installation: ids, places and causes, never content. */
@Path("/v1/dead-letters")
@Tag(name = "Dead letters")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class DeadLetterResource {

    private final DeadLetterKeeping letters;
    private final Replaying replaying;
    private final Pages pages;

    DeadLetterResource(DeadLetterKeeping letters, Replaying replaying, Pages pages) {
        this.letters = letters;
        this.replaying = replaying;
        this.pages = pages;
    }

    /**
     * One dead letter.
     *
     * @param event absent, as type and stream are, where they could not be read
     * @param cause {@code unreadable}, {@code too-large}, {@code wrong-key}, a problem code, or the kind of a fault
     * @param doneAt when a replay ended it
     */
    @Schema(name = "DeadLetter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            DeadLetterId id,
            String consumer,
            @Nullable EventId event,
            @Nullable String type,
            @Nullable String stream,
            String topic,
            int partition,
            long offset,
            String cause,
            int attempts,
            Instant diedAt,
            DeadLetter.State state,
            @Nullable Instant doneAt) {

        static View of(DeadLetter letter) {
            return new View(
                    letter.id(),
                    letter.consumer(),
                    letter.event().orElse(null),
                    letter.type(),
                    letter.stream(),
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    letter.cause(),
                    letter.attempts(),
                    letter.diedAt(),
                    letter.state(),
                    letter.doneAt());
        }
    }

    /** Which to replay: those that died {@code from} then on and before {@code until}. */
    @Schema(name = "NewReplay")
    record NewReplay(
            @Nullable @Size(min = 1, max = 100) String consumer,
            @NotNull Instant from,
            @NotNull Instant until) {}

    /**
     * What came of it.
     *
     * @param failed those that stay dead
     * @param withoutFact those that no replay can help: the record held no fact of the house
     * @param goOnFrom present if there were more than one request replays: ask again from then on
     */
    @Schema(name = "Replay")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReplayView(
            int handled,
            int handledBefore,
            int failed,
            int withoutFact,
            @Nullable Instant goOnFrom) {

        static ReplayView of(Replaying.Outcome outcome) {
            return new ReplayView(
                    outcome.handled(),
                    outcome.handledBefore(),
                    outcome.failed(),
                    outcome.withoutFact(),
                    outcome.goOnFrom());
        }
    }

    @GET
    @Operation(
            summary = "What consumers could not do, the oldest first; of one consumer, or that died in a time, or all")
    public RestResponse<Page<View>> all(
            @RestQuery @Nullable String consumer,
            @RestQuery @Parameter(schema = @Schema(format = "date-time")) @Nullable String from,
            @RestQuery @Parameter(schema = @Schema(format = "date-time")) @Nullable String until,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        Filter filter = filter(consumer, instant("?from", from), instant("?until", until), "?until");
        Slice slice = pages.slice("dead-letters:" + filter, limit, cursor);
        return pages.answer(
                slice, letters.which(filter, slice), letter -> letter.id().toString(), View::of);
    }

    @GET
    @Path("/{letter}")
    @Operation(summary = "One of them")
    public RestResponse<View> one(@RestPath DeadLetterId letter) {
        return Answers.done(View.of(letters.get(letter)));
    }

    @POST
    @Path("/{letter}/replay")
    @Idempotent
    @Operation(
            summary =
                    "Have the consumer handle it once more; what is done already stays done, what fails again stays dead")
    public RestResponse<View> replay(@RestPath DeadLetterId letter) {
        return Answers.done(View.of(replaying.replay(letter)));
    }

    @POST
    @Path("/replays")
    @Idempotent
    @Operation(summary = "The same for all that died in a time, at most 200 a request")
    public RestResponse<ReplayView> replayAll(@Valid @NotNull NewReplay asked) {
        return Answers.done(
                ReplayView.of(replaying.replay(filter(asked.consumer(), asked.from(), asked.until(), "/until"))));
    }

    private static Filter filter(
            @Nullable String consumer, @Nullable Instant from, @Nullable Instant until, String pointer) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw Problem.invalid(pointer, "a time after from");
        }
        return new Filter(consumer, from, until);
    }

    private static @Nullable Instant instant(String pointer, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(pointer, "an instant ending in Z");
        }
    }
}
