package org.kinbridge.window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Taken;

/**
 * Finds every stretch that is free to both, the best first. Each is as good as its best beginning: minutes away from the usual
 * wall time of the first of the two, less an hour for each of them whose day is a weekend's or a holiday; what is equally
 * good comes in order of time. A pure function: whoever asks twice gets the same.
 */
final class SharedTime {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final long MINUTES_FOR_A_DAY_OFF = 60;

    private final Search search;
    private final Side first;
    private final Side second;

    SharedTime(Search search, Side first, Side second) {
        this.search = search;
        this.first = first;
        this.second = second;
    }

    List<Shared> windows() {
        return free().stream()
                .filter(stretch -> stretch.length().compareTo(search.length()) >= 0)
                .map(stretch -> new Shared(stretch, best(stretch)))
                .sorted(Comparator.comparingLong(this::cost).thenComparing(Shared::best))
                .toList();
    }

    private List<Stretch> free() {
        List<Stretch> taken = Stretch.merged(Stream.concat(first.taken().stream(), second.taken().stream())
                .map(Taken::stretch)
                .map(search.within()::common)
                .toList());
        List<Stretch> free = new ArrayList<>();
        Instant since = search.within().from();
        for (Stretch one : taken) {
            free.add(new Stretch(since, one.from()));
            since = one.until();
        }
        free.add(new Stretch(since, search.within().until()));
        return free;
    }

    /** The beginning in it that is nearest to the usual time of one of its days. */
    private Instant best(Stretch free) {
        Instant latest = free.until().minus(search.length());
        return usual(free)
                .map(time -> time.isBefore(free.from()) ? free.from() : time.isAfter(latest) ? latest : time)
                .min(Comparator.comparingLong(this::away).thenComparing(Comparator.naturalOrder()))
                .orElse(free.from());
    }

    private Stream<Instant> usual(Stretch near) {
        LocalDate from = LocalDate.ofInstant(near.from(), first.zone());
        return from.minusDays(1)
                .datesUntil(LocalDate.ofInstant(near.until(), first.zone()).plusDays(2))
                .map(day -> ZonedDateTime.ofLocal(day.atTime(search.usual()), first.zone(), null)
                        .toInstant());
    }

    private long away(Instant start) {
        return usual(new Stretch(start, start))
                .mapToLong(time -> Duration.between(time, start).abs().toMinutes())
                .min()
                .orElse(0);
    }

    private long cost(Shared shared) {
        return away(shared.best())
                - (first.isOff(shared.best()) ? MINUTES_FOR_A_DAY_OFF : 0)
                - (second.isOff(shared.best()) ? MINUTES_FOR_A_DAY_OFF : 0);
    }

    /**
     * Where the fewest rules stand in the way, and of those where they take the least of the talk; the earliest. None stands in
     * the way of a time that only lies beyond what was asked about.
     */
    Optional<NearMiss> nearest() {
        Instant latest = search.around().until().minus(search.length());
        return Stream.iterate(search.around().from(), start -> !start.isAfter(latest), start -> start.plus(STEP))
                .map(this::tried)
                .min(Comparator.<Tried>comparingInt(tried -> tried.inTheWay().size())
                        .thenComparingLong(Tried::seconds)
                        .thenComparing(Tried::start))
                .map(tried -> new NearMiss(tried.start(), tried.inTheWay()));
    }

    private record Tried(Instant start, Set<NearMiss.InTheWay> inTheWay, long seconds) {}

    private Tried tried(Instant start) {
        Stretch talk = Stretch.of(start, search.length());
        Set<NearMiss.InTheWay> inTheWay = new HashSet<>();
        long seconds = meet(talk, first, true, inTheWay) + meet(talk, second, false, inTheWay);
        return new Tried(start, inTheWay, seconds);
    }

    private static long meet(Stretch talk, Side side, boolean isFirst, Set<NearMiss.InTheWay> inTheWay) {
        long seconds = 0;
        for (Taken one : side.taken()) {
            if (one.stretch().meets(talk)) {
                inTheWay.add(new NearMiss.InTheWay(isFirst, one.obstacle()));
                seconds += one.stretch().common(talk).length().toSeconds();
            }
        }
        return seconds;
    }
}
