package org.kinbridge.series;

import java.time.LocalDate;
import java.util.List;
import org.kinbridge.call.Sides;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Slot;

/**
 * A series as somebody's calendar knows it.
 *
 * @param slots when it takes place, between the days that were asked about
 */
public record KnownSeries(SeriesId id, LinkId link, Sides sides, Pattern pattern, List<Slot> slots) {

    /** Keeps a list of its own. */
    public KnownSeries {
        slots = List.copyOf(slots);
    }

    static KnownSeries of(CallSeries series, LocalDate from, LocalDate to) {
        return new KnownSeries(
                series.id(),
                series.link(),
                series.sides(),
                series.pattern(),
                series.slots(from).takeWhile(slot -> !slot.onDate().isAfter(to)).toList());
    }
}
