package org.kinbridge.clockchange;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kinbridge.consent.Around;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.roster.Routine;
import org.kinbridge.roster.Routines;
import org.kinbridge.series.OngoingReading;

/** Puts together what is to be known of two people: their clocks, their quiet hours, their series. */
@Singleton
class Pairing {

    private final OngoingReading series;
    private final Routines routines;

    Pairing(OngoingReading series, Routines routines) {
        this.series = series;
        this.routines = routines;
    }

    Two of(LinkId link, Around around) {
        Map<PersonId, Routine> two = routines.of(Set.of(around.a(), around.b()));
        Routine a = Objects.requireNonNull(two.get(around.a()));
        Routine b = Objects.requireNonNull(two.get(around.b()));
        return new Two(new Clocks(a.person().zone(), b.person().zone()), two.values(), series.ofLink(link));
    }
}
