package org.kinbridge.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Obstacle;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Taken;
import org.kinbridge.availability.Weekly;

/**
 * When somebody works, and rests afterwards.
 *
 * @param roster holds on its days in the place of the weekly shifts
 * @param rest so long after each shift, on no clock: hours that pass
 */
record WorkingTime(List<Weekly> weekly, List<Dated> roster, Duration rest) {

    /** A shift and the rest after it are over by then. */
    private static final int DAYS_BEFORE = 3;

    /** Shifts and rests that matter between these days. */
    Stream<Taken> between(LocalDate first, LocalDate last, ZoneId zone) {
        return first.minusDays(DAYS_BEFORE)
                .datesUntil(last.plusDays(1))
                .flatMap(day -> shifts(day, zone))
                .flatMap(shift -> Stream.of(
                        new Taken(Obstacle.SHIFT, shift), new Taken(Obstacle.REST, Stretch.of(shift.until(), rest))));
    }

    private Stream<Stretch> shifts(LocalDate day, ZoneId zone) {
        List<Stretch> dated = roster.stream()
                .filter(shift -> shift.on().equals(day))
                .map(shift -> shift.stretch(zone))
                .toList();
        return dated.isEmpty()
                ? weekly.stream()
                        .map(Weekly::hours)
                        .filter(hours -> hours.beginsOn(day))
                        .map(hours -> hours.on(day, zone))
                : dated.stream();
    }
}
