package org.kinbridge.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.web.WallTime;

/**
 * A call as one of the two reads it.
 *
 * @param duration ISO 8601
 * @param shifted the clocks skip the wall time that was agreed on; it is later by what they skip
 * @param doubled the clocks show the wall time twice; it is the first
 * @param side who was missing; a child reads nothing that could sound like blame
 * @param there who has joined
 */
@Schema(name = "ScheduledCall")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
        CallId id,
        LinkId familyLink,
        @Nullable SeriesId series,
        PersonId anchor,
        PersonId proposedBy,
        Call.State state,
        CallEvent.@Nullable CancelReason reason,
        CallEvent.@Nullable Side side,
        WallTime yours,
        WallTime theirs,
        @Schema(format = "duration") String duration,
        boolean shifted,
        boolean doubled,
        List<PersonId> there) {

    static CallView of(Call call, ZoneId otherZone, PersonId reader) {
        TwoClocks clocks = TwoClocks.of(call.slot().startsAt(), call.sides(), otherZone, reader);
        return new CallView(
                call.id(),
                call.link(),
                call.series(),
                call.sides().anchor(),
                call.proposer(),
                call.state(),
                call.reason(),
                reader.equals(call.sides().child()) ? null : call.side(),
                clocks.yours(),
                clocks.theirs(),
                call.slot().length().toString(),
                call.slot().shifted(),
                call.slot().doubled(),
                List.copyOf(call.there()));
    }
}
