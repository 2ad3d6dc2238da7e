package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kinbridge.availability.Diary;
import org.kinbridge.availability.Finder;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Wish;
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
    private final Routines routines;
    private final HouseClock clock;

    OfferFinding(Calls calls, Routines routines, HouseClock clock) {
        this.calls = calls;
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
        List<Call> open = calls.open(two.keySet(), now, within.until());
        LocalTime usual =
                LocalTime.ofInstant(missed.slot().startsAt(), child.person().zone());
        Wish wish = new Wish(from, HORIZON, length, usual);
        return Finder.next(OFFERS, wish, diary(child, open, within), diary(parent, open, within));
    }

    /** What somebody has just called off is not offered again. */
    private static Instant from(Call missed, Instant now) {
        Instant soon = now.plus(NOTICE);
        Instant over = missed.slot().endsAt();
        return over.isAfter(soon) ? over : soon;
    }

    private static Diary diary(Routine routine, List<Call> open, Stretch within) {
        List<Stretch> busy = open.stream()
                .filter(call -> call.sides().joins(routine.person().id()))
                .map(call -> Call.time(call.slot()))
                .toList();
        return routine.diary(within, busy);
    }
}
