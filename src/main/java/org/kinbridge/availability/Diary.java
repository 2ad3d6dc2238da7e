package org.kinbridge.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the finder knows of somebody: her clock, and when she is not to be disturbed.
 *
 * @param quiet hours of her own clock, week by week
 * @param busy what she has to do already
 * @param other what else keeps her from a talk, as it falls on the days that are looked at
 */
public record Diary(ZoneId zone, List<Quiet> quiet, List<Stretch> busy, List<Taken> other) {

    /** Keeps lists of its own. */
    public Diary {
        quiet = List.copyOf(quiet);
        busy = List.copyOf(busy);
        other = List.copyOf(other);
    }

    /** Of somebody who has nothing else. */
    public Diary(ZoneId zone, List<Quiet> quiet, List<Stretch> busy) {
        this(zone, quiet, busy, List.of());
    }

    /** Everything in which she has no time, between two moments and somewhat beyond. */
    public Stream<Taken> taken(Stretch within) {
        // A quiet night begins on the day before.
        LocalDate first = LocalDate.ofInstant(within.from(), zone).minusDays(1);
        LocalDate last = LocalDate.ofInstant(within.until(), zone).plusDays(1);
        Stream<Stretch> hours = first.datesUntil(last.plusDays(1))
                .flatMap(day -> quiet.stream().filter(one -> one.beginsOn(day)).map(one -> one.on(day, zone)));
        return merged(Stream.of(
                        hours.map(one -> new Taken(Obstacle.QUIET_HOURS, one)),
                        busy.stream().map(one -> new Taken(Obstacle.BUSY, one)),
                        other.stream())
                .flatMap(all -> all));
    }

    /** However often the same hours were said, a search compares them once. */
    private static Stream<Taken> merged(Stream<Taken> taken) {
        return taken
                .collect(Collectors.groupingBy(
                        Taken::obstacle,
                        () -> new EnumMap<>(Obstacle.class),
                        Collectors.mapping(Taken::stretch, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(kind ->
                        Stretch.merged(kind.getValue()).stream().map(stretch -> new Taken(kind.getKey(), stretch)));
    }
}
