package org.kinbridge.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the next times that two people have in common, by wall time of the first of the two: each day the time that suits
 * them best, otherwise the earliest full or half hour, otherwise the earliest quarter. One a day, so that three are three
 * chances.
 */
public final class Finder {

    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int HALF_AN_HOUR = 30;
    private static final int QUARTER = 15;

    private static final List<LocalTime> ROUND_TIMES =
            Stream.concat(every(HALF_AN_HOUR), every(QUARTER)).distinct().toList();

    private final Wish wish;
    private final ZoneId zone;
    private final List<Stretch> taken;

    private Finder(Wish wish, Diary first, Diary second) {
        this.wish = wish;
        zone = first.zone();
        Stretch within = new Stretch(wish.after(), wish.latest().plus(wish.length()));
        taken = Stream.concat(first.taken(within), second.taken(within))
                .map(Taken::stretch)
                .toList();
    }

    private static Stream<LocalTime> every(int minutes) {
        return IntStream.range(0, MINUTES_OF_A_DAY / minutes)
                .mapToObj(turn -> LocalTime.MIN.plus(Duration.ofMinutes((long) turn * minutes)));
    }

    /** When they could begin, in order of time; fewer than {@code most} if there is no more room before the horizon. */
    public static List<Instant> next(int most, Wish wish, Diary first, Diary second) {
        return new Finder(wish, first, second).days().limit(most).toList();
    }

    private Stream<Instant> days() {
        LocalDate today = LocalDate.ofInstant(wish.after(), zone);
        LocalDate last = LocalDate.ofInstant(wish.latest(), zone);
        return today.datesUntil(last.plusDays(1)).map(this::on).flatMap(Optional::stream);
    }

    private Optional<Instant> on(LocalDate day) {
        return Stream.concat(Stream.of(wish.at()), ROUND_TIMES.stream())
                .map(day::atTime)
                .flatMap(wall -> instant(wall).stream())
                .filter(start -> wish.allows(start) && isFree(start))
                .findFirst();
    }

    /** None for a wall time that the clocks skip; the first of two. */
    private Optional<Instant> instant(LocalDateTime wall) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        return offsets.stream().findFirst().map(wall::toInstant);
    }

    private boolean isFree(Instant start) {
        Stretch talk = new Stretch(start, start.plus(wish.length()));
        return taken.stream().noneMatch(talk::meets);
    }
}
