package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kinbridge.availability.Diary;
import org.kinbridge.availability.Finder;
import org.kinbridge.availability.QuietHours;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Wish;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.wiring.HouseClock;

/** Finds the next times at which two who missed each other could both talk. */
@Singleton
class OfferFinding {

    private static final int OFFERS = 3;
    private static final Duration HORIZON = Duration.ofDays(14);
    /** Nobody is ready in the minute in which she hears of it. */
    private static final Duration NOTICE = Duration.ofMinutes(15);

    private final Calls calls;
    private final People people;
    private final Policies policies;
    private final QuietHours quietHours;
    private final HouseClock clock;

    OfferFinding(Calls calls, People people, Policies policies, QuietHours quietHours, HouseClock clock) {
        this.calls = calls;
        this.people = people;
        this.policies = policies;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** The same time of the child's day, where that is free. */
    List<Instant> next(Call missed) {
        Instant now = clock.instant();
        Sides sides = missed.sides();
        Map<PersonId, Profile> two = people.get(Set.of(sides.anchor(), sides.other()));
        Profile child = Objects.requireNonNull(two.get(sides.child()));
        Profile parent = Objects.requireNonNull(two.get(sides.parent()));
        List<Call> open = calls.open(
                two.keySet(),
                now,
                now.plus(HORIZON).plus(NOTICE).plus(missed.slot().length()));
        LocalTime usual = LocalTime.ofInstant(missed.slot().startsAt(), child.zone());
        Wish wish = new Wish(now.plus(NOTICE), HORIZON, missed.slot().length(), usual);
        return Finder.next(OFFERS, wish, diary(child, open, now), diary(parent, open, now));
    }

    private Diary diary(Profile person, List<Call> open, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean child = policies.of(person.country(), today).isChild(person.birthDate(), today);
        List<Stretch> busy = open.stream()
                .filter(call -> call.sides().joins(person.id()))
                .map(call -> new Stretch(call.slot().startsAt(), call.slot().endsAt()))
                .toList();
        return new Diary(person.zone(), child ? quietHours.ofChild() : quietHours.ofAdult(), busy);
    }
}
