package org.kinbridge.clockchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kinbridge.availability.QuietHours;
import org.kinbridge.consent.Around;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.series.OngoingReading;

/** Puts together what is to be known of two people: their clocks, their quiet hours, their series. */
@Singleton
class Pairing {

    private final OngoingReading series;
    private final People people;
    private final Policies policies;
    private final QuietHours quietHours;

    Pairing(OngoingReading series, People people, Policies policies, QuietHours quietHours) {
        this.series = series;
        this.people = people;
        this.policies = policies;
        this.quietHours = quietHours;
    }

    Two of(LinkId link, Around around, Instant now) {
        Map<PersonId, Profile> two = people.get(Set.of(around.a(), around.b()));
        Clocks clocks = new Clocks(
                Objects.requireNonNull(two.get(around.a())).zone(),
                Objects.requireNonNull(two.get(around.b())).zone());
        return new Two(clocks, awake(two.values(), now), series.ofLink(link));
    }

    private List<Awake> awake(Collection<Profile> two, Instant now) {
        return two.stream()
                .map(person ->
                        new Awake(person.zone(), isChild(person, now) ? quietHours.ofChild() : quietHours.ofAdult()))
                .toList();
    }

    private boolean isChild(Profile person, Instant now) {
        return policies.isChild(person.country(), person.birthDate(), person.today(now));
    }
}
