package org.kinbridge.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kinbridge.call.Anchoring;
import org.kinbridge.call.Occurrences;
import org.kinbridge.call.Sides;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.Pair;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Plans series of calls, and says yes to what they propose. */
@ApplicationScoped
class SeriesPlanning {

    private final ContactGate gate;
    private final Anchoring anchoring;
    private final EverySeries everySeries;
    private final Occurrences occurrences;
    private final SeriesRolling rolling;
    private final Outbox outbox;
    private final HouseClock clock;

    SeriesPlanning(
            ContactGate gate,
            Anchoring anchoring,
            EverySeries everySeries,
            Occurrences occurrences,
            SeriesRolling rolling,
            Outbox outbox,
            HouseClock clock) {
        this.gate = gate;
        this.anchoring = anchoring;
        this.everySeries = everySeries;
        this.occurrences = occurrences;
        this.rolling = rolling;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CallSeries plan(NewSeries asked, PersonId me) {
        OpenContact contact = gate.open(asked.familyLink(), me);
        Sides sides = anchoring.sides(contact, asked.anchor());
        CallSeries series = CallSeries.plan(contact, sides, asked.pattern(), clock.instant());
        occurrences.mustSuit(sides, rolling.ahead(series));
        everySeries.persist(series);
        outbox.append(new CallEvent.SeriesPlanned(series.family(), series.link(), series.id()));
        rolling.roll(series, contact);
        return series;
    }

    @Transactional
    CallSeries get(SeriesId id, PersonId me) {
        return everySeries.of(id, me).orElseThrow(Problem::notFound);
    }

    @Transactional
    List<CallSeries> visible(PersonId me, Slice slice) {
        String after = slice.after();
        return everySeries.visible(me, after == null ? null : SeriesId.fromString(after), slice.fetch());
    }

    /**
     * Of these slots, those to come at which a child sleeps or is at school, as it is known now: no call is made of them. While
     * the contact is closed nobody learns of it.
     */
    @Transactional
    Set<Slot> quiet(CallSeries series, List<Slot> slots, PersonId me) {
        if (gate.find(series.link(), me).filter(Pair::open).isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        List<Slot> ahead =
                slots.stream().filter(slot -> slot.startsAt().isAfter(now)).toList();
        return Set.copyOf(occurrences.quiet(series.sides(), ahead));
    }

    /** Confirms all that the series proposes to her and that is not over; how many that were. */
    @Transactional
    int confirm(SeriesId id, PersonId me) {
        CallSeries series = get(id, me);
        OpenContact contact = gate.open(series.link(), me);
        if (series.proposer().equals(me)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        return occurrences.confirm(contact, id);
    }
}
