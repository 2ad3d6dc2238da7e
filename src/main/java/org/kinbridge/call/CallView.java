package org.kinbridge.call;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
 * A call as one of the two reads it, or whoever arranges for the child: then {@code yours} is the child's clock.
 *
 * @param duration ISO 8601
 * @param shifted the clocks skip the wall time that was agreed on; it is later by what they skip
 * @param doubled the clocks show the wall time twice; it is the first
 * @param theirs on the other's clock; not while the contact is closed, if it is not the anchor's
 * @param declineReason what the side that was asked said with its last no
 * @param approval whether somebody who consents for the child has said yes, where that is needed: without it the call waits
 * @param cause why it did not come about; a child reads nothing that could sound like blame
 * @param there who has joined
 * @param repairs the call that was missed, and in whose place this one is
 * @param repairedBy the call that takes its place
 * @param offers after a call was missed: other times at which both could talk; one of them can be taken
 */
@Schema(name = "ScheduledCall")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
        CallId id,
        LinkId familyLink,
        @Nullable SeriesId series,
        PersonId anchor,
        PersonId proposedBy,
        CallState state,
        CallEvent.@Nullable CancelReason reason,
        @Nullable DeclineReason declineReason,
        @Nullable Approval approval,
        CallEvent.@Nullable Cause cause,
        WallTime yours,
        @Nullable WallTime theirs,
        @Schema(format = "duration") String duration,
        boolean shifted,
        boolean doubled,
        List<PersonId> there,
        @Nullable CallId repairs,
        @Nullable CallId repairedBy,
        @Nullable List<TwoClocks> offers) {

    static CallView of(Seen seen, ZoneId otherZone) {
        Call call = seen.call();
        TwoClocks clocks = clocks(call.slot().startsAt(), seen, otherZone);
        return new CallView(
                call.id(),
                call.link(),
                call.series(),
                call.sides().anchor(),
                call.proposer(),
                call.state(),
                call.reason(),
                call.declineReason(),
                approval(call),
                seen.byChild() ? null : call.cause(),
                clocks.yours(),
                clocks.theirs(),
                call.slot().length().toString(),
                call.slot().shifted(),
                call.slot().doubled(),
                call.there().stream().sorted(comparing(PersonId::value)).toList(),
                call.repairs(),
                seen.repairedBy(),
                seen.offers().isEmpty() ? null : offers(seen, otherZone));
    }

    /** Of a call that may take place; of one whose child speaks for herself there is nothing to say. */
    static @Nullable Approval approval(Call call) {
        Approval approval = call.accord().approval();
        return call.isOpen() && approval != Approval.NOT_NEEDED ? approval : null;
    }

    private static List<TwoClocks> offers(Seen seen, ZoneId otherZone) {
        return seen.offers().stream()
                .map(start -> clocks(start, seen, otherZone))
                .toList();
    }

    private static TwoClocks clocks(Instant instant, Seen seen, ZoneId otherZone) {
        return TwoClocks.of(instant, seen.call().sides(), otherZone, seen.side(), seen.open());
    }
}
