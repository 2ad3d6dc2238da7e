package org.kinbridge.clockchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kinbridge.availability.Resting;
import org.kinbridge.series.OngoingSeries;

/** Two people who call each other again and again. */
record Two(Clocks clocks, Collection<? extends Resting> both, List<OngoingSeries> series) {

    /** When to tell them, in days before a change. */
    private static final List<Integer> DAYS = List.of(14, 1);

    /** When they are told of a change: so many days before, or as soon as it is quiet for neither. */
    Instant tellAt(Instant change, int days) {
        return Resting.over(change.minus(Duration.ofDays(days)), both);
    }

    /**
     * Which of the two notices is to be given at this moment, if none was: the later one once its time has come. Empty too
     * early, too late, and in quiet hours.
     */
    Optional<Integer> toldNow(Instant change, Instant now) {
        return now.isBefore(change) && Resting.over(now, both).equals(now)
                ? DAYS.reversed().stream()
                        .filter(days -> !now.isBefore(tellAt(change, days)))
                        .findFirst()
                : Optional.empty();
    }

    /** When to look again because of a change: when its next notice is to be given, or when it is quiet no more. */
    Stream<Instant> looks(Instant change, Instant now) {
        return Stream.concat(DAYS.stream().map(days -> tellAt(change, days)), awakeIfLate(change, now))
                .filter(look -> look.isAfter(now) && look.isBefore(change));
    }

    private Stream<Instant> awakeIfLate(Instant change, Instant now) {
        return now.isBefore(tellAt(change, DAYS.getFirst())) ? Stream.empty() : Stream.of(Resting.over(now, both));
    }

    /** What the change does to their series, in order of time. */
    List<Shift> shifts(Instant change, Predicate<OngoingSeries> which) {
        return series.stream()
                .filter(which)
                .flatMap(one -> clocks.shift(one, change).stream())
                .sorted(Comparator.comparing(Shift::after))
                .toList();
    }

    /** Who planned or changed a series in the last days has looked at both clocks then, and is told the day before. */
    boolean isNews(Instant change, int days) {
        Instant tellAt = tellAt(change, days);
        return !shifts(change, one -> !one.since().isAfter(tellAt)).isEmpty();
    }
}
