package org.kinbridge.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the finder knows of somebody: her clock, and when she is not to be disturbed.
 *
 * @param quiet hours of her own clock, week by week
 * @param busy what she has to do already
 */
public record Diary(ZoneId zone, List<Quiet> quiet, List<Stretch> busy) {

    /** Keeps lists of its own. */
    public Diary {
        quiet = List.copyOf(quiet);
        busy = List.copyOf(busy);
    }

    /** Everything in which she has no time, between two moments and somewhat beyond. */
    Stream<Stretch> taken(Stretch within) {
        // A quiet night begins on the day before.
        LocalDate first = LocalDate.ofInstant(within.from(), zone).minusDays(1);
        LocalDate last = LocalDate.ofInstant(within.until(), zone).plusDays(1);
        Stream<Stretch> hours = first.datesUntil(last.plusDays(1))
                .flatMap(day -> quiet.stream().filter(one -> one.beginsOn(day)).map(one -> one.on(day, zone)));
        return Stream.concat(hours, busy.stream());
    }
}
