package org.kinbridge.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.CallState;
import org.kinbridge.call.Occurred;
import org.kinbridge.call.Sides;
import org.kinbridge.call.TwoClocks;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.web.WallTime;

/**
 * A day of a series, and when it takes place.
 *
 * @param on the day on the anchor's clock, as the rule says it, wherever the call was moved since
 * @param call what was made of it, once it is; a day that was left out stays left out
 * @param state what has become of that call: CANCELLED if the day is left out
 * @param quiet the child sleeps or is at school then: no call is made of it
 * @param taken one of the two is engaged then: no call is made of it
 * @param moved whether the call was given a time of its own, which {@code yours} and {@code theirs} show
 */
@Schema(name = "CallOccurrence")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OccurrenceView(
        LocalDate on,
        WallTime yours,
        @Nullable WallTime theirs,
        boolean shifted,
        boolean doubled,
        @Nullable CallId call,
        @Nullable CallState state,
        boolean quiet,
        boolean taken,
        boolean moved) {

    /**
     * Why no call is made of a day, as far as it is known.
     *
     * @param open whether the two may be in contact: otherwise nothing is
     */
    record InTheWay(boolean open, Set<Slot> quiet, Set<Slot> taken) {}

    static OccurrenceView planned(Slot slot, Sides sides, ZoneId otherZone, PersonId reader, InTheWay inTheWay) {
        TwoClocks clocks = TwoClocks.of(slot.startsAt(), sides, otherZone, reader, inTheWay.open());
        return new OccurrenceView(
                slot.onDate(),
                clocks.yours(),
                clocks.theirs(),
                slot.shifted(),
                slot.doubled(),
                null,
                null,
                inTheWay.quiet().contains(slot),
                inTheWay.taken().contains(slot),
                false);
    }

    static OccurrenceView made(Occurred made, ZoneId otherZone, PersonId reader, boolean open) {
        Slot slot = made.slot();
        TwoClocks clocks = TwoClocks.of(slot.startsAt(), made.sides(), otherZone, reader, open);
        return new OccurrenceView(
                made.on(),
                clocks.yours(),
                clocks.theirs(),
                slot.shifted(),
                slot.doubled(),
                made.call(),
                made.state(),
                false,
                false,
                made.moved());
    }
}
