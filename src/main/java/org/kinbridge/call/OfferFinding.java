package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kinbridge.availability.Diary;
import org.kinbridge.availability.Finder;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Wish;
import org.kinbridge.engagement.Engaged;
import org.kinbridge.engagement.Engagements;
import org.kinbridge.id.PersonId;
import org.kinbridge.roster.Routine;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/** Finds the next times at which two who missed each other could both talk. */
@Singleton
class OfferFinding {

    private static final int OFFERS = 3;
    private static final Duration HORIZON = Duration.ofDays(14);
    /** Nobody is ready in the minute in which she hears of it. */
    private static final Duration NOTICE = Duration.ofMinutes(15);

    private final Calls calls;
    private final Engagements engagements;
    private final Routines routines;
    private final HouseClock clock;

    OfferFinding(Calls calls, Engagements engagements, Routines routines, HouseClock clock) {
        this.calls = calls;
        this.engagements = engagements;
        this.routines = routines;
        this.clock = clock;
    }

    /** The same time of the child's day, where that is free. */
    List<Instant> next(Call missed) {
        Instant now = clock.instant();
        Sides sides = missed.sides();
        Map<PersonId, Routine> two = routines.of(sides.both());
        Routine child = Objects.requireNonNull(two.get(sides.child()));
        Routine parent = Objects.requireNonNull(two.get(sides.parent()));
        Duration length = missed.slot().length();
        Instant from = from(missed, now);
        Stretch within = new Stretch(now, from.plus(HORIZON).plus(length));
        Busy busy = busy(two.keySet(), within);
        LocalTime usual =
                LocalTime.ofInstant(missed.slot().startsAt(), child.person().zone());
        Wish wish = new Wish(from, HORIZON, length, usual);
        return Finder.next(OFFERS, wish, busy.diary(child, within), busy.diary(parent, within));
    }

    /** What somebody has just called off is not offered again. */
    private static Instant from(Call missed, Instant now) {
        Instant soon = now.plus(NOTICE);
        Instant over = missed.slot().endsAt();
        return over.isAfter(soon) ? over : soon;
    }

    /** What is kept for somebody counts as a call does; and calls that have no time of their own count, too. */
    private Busy busy(Set<PersonId> two, Stretch within) {
        return new Busy(calls.open(two, within.from(), within.until()), engagements.of(two, within));
    }

    private record Busy(List<Call> open, List<Engaged> engaged) {

        Diary diary(Routine routine, Stretch within) {
            PersonId her = routine.person().id();
            Stream<Stretch> calls =
                    open.stream().filter(call -> call.sides().joins(her)).map(call -> Call.time(call.slot()));
            Stream<Stretch> kept =
                    engaged.stream().filter(one -> one.person().equals(her)).map(Engaged::time);
            return routine.diary(within, Stream.concat(calls, kept).toList());
        }
    }
}
