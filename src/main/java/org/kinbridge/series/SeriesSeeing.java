package org.kinbridge.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kinbridge.call.Occurred;
import org.kinbridge.call.Occurrences;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.Pair;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.problem.Problem;
import org.kinbridge.recurrence.Days;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Shows series, and what their days come to, to the two who call. */
@ApplicationScoped
class SeriesSeeing {

    private final EverySeries everySeries;
    private final Occurrences occurrences;
    private final ContactGate gate;
    private final People people;
    private final HouseClock clock;

    SeriesSeeing(EverySeries everySeries, Occurrences occurrences, ContactGate gate, People people, HouseClock clock) {
        this.everySeries = everySeries;
        this.occurrences = occurrences;
        this.gate = gate;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    SeriesView get(SeriesId id, PersonId me) {
        return view(everySeries.of(id, me).orElseThrow(Problem::notFound), me);
    }

    /** The series as she reads it at this moment. */
    @Transactional
    SeriesView view(CallSeries series, PersonId me) {
        return views(List.of(series), me).getFirst();
    }

    @Transactional
    List<SeriesView> visible(PersonId me, Slice slice) {
        String after = slice.after();
        return views(everySeries.visible(me, after == null ? null : SeriesId.fromString(after), slice.fetch()), me);
    }

    private List<SeriesView> views(List<CallSeries> found, PersonId me) {
        Map<SeriesId, Instant> next =
                occurrences.next(found.stream().map(CallSeries::id).toList());
        Map<PersonId, Profile> others =
                people.get(found.stream().map(series -> series.sides().other()).collect(Collectors.toSet()));
        return found.stream()
                .map(series -> SeriesView.of(series, me, zone(series, others), next.get(series.id())))
                .toList();
    }

    private static ZoneId zone(CallSeries series, Map<PersonId, Profile> others) {
        return Objects.requireNonNull(others.get(series.sides().other())).zone();
    }

    /** What each of these days comes to: as it is planned, or as what was made of it. */
    @Transactional
    List<OccurrenceView> days(SeriesId id, Days days, PersonId me) {
        CallSeries series = everySeries.of(id, me).orElseThrow(Problem::notFound);
        ZoneId otherZone = people.get(series.sides().other()).zone();
        Map<LocalDate, OccurrenceView> views = new TreeMap<>();
        List<Slot> slots = series.slots(days.from())
                .takeWhile(slot -> !slot.onDate().isAfter(days.to()))
                .toList();
        Collection<Occurred> made =
                occurrences.occurred(id, days.from(), days.to()).values();
        OccurrenceView.InTheWay inTheWay = inTheWay(series, slots, made, me);
        slots.forEach(slot -> views.put(
                slot.onDate(), OccurrenceView.planned(slot, series.sidesAt(slot.startsAt()), otherZone, me, inTheWay)));
        made.forEach(one -> views.put(one.on(), OccurrenceView.made(one, otherZone, me, inTheWay.open())));
        return List.copyOf(views.values());
    }

    /**
     * Those to come and not made at which a child sleeps or is at school, or one of the two is engaged, as it is known now;
     * while the contact is closed nobody learns of it.
     */
    private OccurrenceView.InTheWay inTheWay(
            CallSeries series, List<Slot> slots, Collection<Occurred> made, PersonId me) {
        if (gate.find(series.link(), me).filter(Pair::open).isEmpty()) {
            return new OccurrenceView.InTheWay(false, Set.of(), Set.of());
        }
        Instant now = clock.instant();
        Set<LocalDate> days = made.stream().map(Occurred::on).collect(Collectors.toSet());
        List<Slot> unmade = slots.stream()
                .filter(slot -> slot.startsAt().isAfter(now) && !days.contains(slot.onDate()))
                .toList();
        return new OccurrenceView.InTheWay(
                true,
                Set.copyOf(occurrences.quiet(series.sides(), unmade)),
                Set.copyOf(occurrences.taken(series.sides(), unmade)));
    }
}
