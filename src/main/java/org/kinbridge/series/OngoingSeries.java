package org.kinbridge.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kinbridge.call.Sides;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Slot;

/**
 * A series that goes on, as other rooms know it.
 *
 * @param since from when on it is what it is now
 * @param slots its slots as it is now, from a day of the anchor on, as long as somebody asks for the next one; where it was
 *     something else before, those that it would have had
 */
public record OngoingSeries(
        SeriesId id, LinkId link, Sides sides, Instant since, Function<LocalDate, Stream<Slot>> slots) {

    static OngoingSeries of(CallSeries series) {
        Pattern pattern = series.pattern();
        ZoneId zone = series.sides().zone();
        return new OngoingSeries(
                series.id(), series.link(), series.sides(), series.since(), day -> pattern.slots(day, zone));
    }
}
