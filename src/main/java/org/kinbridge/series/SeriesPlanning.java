package org.kinbridge.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.kinbridge.call.Anchoring;
import org.kinbridge.call.Occurrences;
import org.kinbridge.call.Sides;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
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
    private final Event<SeriesSet> set;
    private final HouseClock clock;

    SeriesPlanning(
            ContactGate gate,
            Anchoring anchoring,
            EverySeries everySeries,
            Occurrences occurrences,
            SeriesRolling rolling,
            Outbox outbox,
            Event<SeriesSet> set,
            HouseClock clock) {
        this.gate = gate;
        this.anchoring = anchoring;
        this.everySeries = everySeries;
        this.occurrences = occurrences;
        this.rolling = rolling;
        this.outbox = outbox;
        this.set = set;
        this.clock = clock;
    }

    @Transactional
    CallSeries plan(NewSeries asked, PersonId me) {
        OpenContact contact = gate.open(asked.familyLink(), me);
        Sides sides = anchoring.sides(contact, asked.anchor());
        CallSeries series = CallSeries.plan(contact, sides, asked.pattern(), clock.instant());
        occurrences.mustSuit(sides, rolling.ahead(series));
        everySeries.persist(series);
        set.fire(new SeriesSet(series.link()));
        outbox.append(new CallEvent.SeriesPlanned(series.family(), series.link(), series.id()));
        if (!rolling.roll(series, contact)) {
            throw Problem.of(ProblemCode.CALL_OVERLAPS);
        }
        return series;
    }

    @Transactional
    CallSeries get(SeriesId id, PersonId me) {
        return everySeries.of(id, me).orElseThrow(Problem::notFound);
    }

    /** Confirms all that the series proposes to her and that is not over; how many that were. */
    @Transactional
    int confirm(SeriesId id, PersonId me) {
        CallSeries series = get(id, me);
        OpenContact contact = gate.open(series.link(), me);
        int confirmed = occurrences.confirm(contact, id);
        if (confirmed == 0 && series.proposer().equals(me)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        return confirmed;
    }
}
