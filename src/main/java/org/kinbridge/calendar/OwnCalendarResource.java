package org.kinbridge.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.caller.Role;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Answers;
import org.kinbridge.web.ETags;

/** The address at which the caller's calendar program reads her calls. */
@Path("/v1/me/calendar")
@Tag(name = "Calendar")
@RolesAllowed(Role.PERSON)
@RunOnVirtualThread
class OwnCalendarResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final FeedKeeping keeping;
    private final ETags etags;
    private final CurrentCaller caller;

    OwnCalendarResource(FeedKeeping keeping, ETags etags, CurrentCaller caller) {
        this.keeping = keeping;
        this.etags = etags;
        this.caller = caller;
    }

    /**
     * What is said of it ever after.
     *
     * @param active whether there is an address
     * @param showNames whether others are named there
     */
    @Schema(name = "OwnCalendar")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            boolean active,
            @Nullable Instant since,
            @Nullable Boolean showNames) {

        static View of(Optional<Feed> feed) {
            return new View(
                    feed.isPresent(),
                    feed.map(Feed::madeAt).orElse(null),
                    feed.map(Feed::showNames).orElse(null));
        }
    }

    /** {@code address}: whoever knows it can read the calendar; it is shown this once. */
    @Schema(name = "CalendarAddress")
    record Made(@Schema(format = "uri") String address, Instant since, boolean showNames) {

        static Made of(FeedKeeping.Made made) {
            return new Made(made.address(), made.feed().madeAt(), made.feed().showNames());
        }
    }

    @Schema(name = "OwnCalendarChoice")
    record Choice(@NotNull Boolean showNames) {}

    @GET
    @Operation(summary = "Whether there is an address, since when, and whether others are named there")
    public View get() {
        return View.of(keeping.of(me()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make an address; it is shown this once, and the one before stops working")
    public RestResponse<Made> make() {
        return Answers.created(Made.of(keeping.make(me())));
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(summary = "Choose whether others are named; nobody is unless you choose so. Needs If-Match")
    public View choose(@RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull Choice asked) {
        return View.of(Optional.of(
                keeping.choose(me(), asked.showNames(), there -> etags.mustMatch(ifMatch, View.of(there)))));
    }

    @DELETE
    @Operation(summary = "Take the address back")
    public void end() {
        keeping.end(me());
    }

    private PersonId me() {
        return caller.person().person();
    }
}
