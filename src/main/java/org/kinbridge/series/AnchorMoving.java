package org.kinbridge.series;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kinbridge.call.Fitting;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.Pair;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.person.ProfileChanged;
import org.kinbridge.wiring.HouseClock;

/**
 * Somebody lives by another clock from now on. The series that her clock rules keep their wall time, which is another moment
 * for the other side, who has to confirm it anew; what else she agreed on stays at its moment. What was stays as it was.
 */
@Singleton
class AnchorMoving {

    private final People people;
    private final EverySeries everySeries;
    private final SeriesRolling rolling;
    private final Fitting fitting;
    private final ContactGate gate;
    private final Outbox outbox;
    private final Event<SeriesSet> set;
    private final HouseClock clock;

    AnchorMoving(
            People people,
            EverySeries everySeries,
            SeriesRolling rolling,
            Fitting fitting,
            ContactGate gate,
            Outbox outbox,
            Event<SeriesSet> set,
            HouseClock clock) {
        this.people = people;
        this.everySeries = everySeries;
        this.rolling = rolling;
        this.fitting = fitting;
        this.gate = gate;
        this.outbox = outbox;
        this.set = set;
        this.clock = clock;
    }

    /** Nothing happens if her profile names the zone that her series go by already. */
    void zoneChanged(@Observes ProfileChanged changed) {
        PersonId person = changed.person();
        ZoneId zone = people.get(person).zone();
        Instant now = clock.instant();
        List<LinkId> links = everySeries.linksOf(person);
        links.forEach(link -> set.fire(new SeriesSet(link)));
        // What one of them could not have, another may have left meanwhile.
        everySeries.anchoredTo(person).stream()
                .filter(series -> !follow(series, person, zone, now))
                .toList()
                .forEach(series -> rolling.roll(series, gate.open(series.link(), person)));
        fitting.movedTo(person, zone);
    }

    /**
     * False if it was in another's way. While the contact is closed nobody learns by which clock she lives now: her series
     * follow once it opens again.
     */
    private boolean follow(CallSeries series, PersonId person, ZoneId zone, Instant now) {
        if (gate.find(series.link(), person).filter(Pair::open).isEmpty()) {
            return true;
        }
        OpenContact contact = gate.open(series.link(), person);
        rolling.take(series);
        everySeries.lock(series);
        if (!series.anchorLivesBy(zone, now)) {
            return true;
        }
        everySeries.flush();
        outbox.append(new CallEvent.SeriesChanged(series.family(), series.link(), series.id()));
        return rolling.fit(series, contact);
    }
}
