package org.kinbridge.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.Sides;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Forms;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Slot;

/**
 * A series as somebody's calendar knows it.
 *
 * @param pattern what it is now
 * @param first the first slot that belongs to what it is now: all before are of what it was; null if it ended before
 * @param endedAt from when on nothing takes place; null if it goes on
 * @param slots when it took and takes place, between the days that were asked about
 * @param on the slot of any day, if it has one
 */
public record KnownSeries(
        SeriesId id,
        LinkId link,
        Sides sides,
        Pattern pattern,
        @Nullable Slot first,
        @Nullable Instant endedAt,
        List<Slot> slots,
        Function<LocalDate, Optional<Slot>> on) {

    /** Keeps a list of its own. */
    public KnownSeries {
        slots = List.copyOf(slots);
    }

    /** Whether a slot of it belongs to what it is now. */
    public boolean isPresent(Slot slot) {
        return first != null && !slot.startsAt().isBefore(first.startsAt());
    }

    static KnownSeries of(CallSeries series, LocalDate from, LocalDate to) {
        Forms forms = series.forms();
        return new KnownSeries(
                series.id(),
                series.link(),
                series.sides(),
                series.pattern(),
                forms.first().orElse(null),
                series.endedAt(),
                forms.slots(from).takeWhile(slot -> !slot.onDate().isAfter(to)).toList(),
                forms::on);
    }
}
