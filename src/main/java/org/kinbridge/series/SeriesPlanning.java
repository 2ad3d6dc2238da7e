package org.kinbridge.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.kinbridge.call.Anchoring;
import org.kinbridge.call.Approval;
import org.kinbridge.call.Approving;
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
    private final Approving approving;
    private final EverySeries everySeries;
    private final Occurrences occurrences;
    private final SeriesRolling rolling;
    private final Outbox outbox;
    private final Event<SeriesSet> set;
    private final HouseClock clock;

    SeriesPlanning(
            ContactGate gate,
            Anchoring anchoring,
            Approving approving,
            EverySeries everySeries,
            Occurrences occurrences,
            SeriesRolling rolling,
            Outbox outbox,
            Event<SeriesSet> set,
            HouseClock clock) {
        this.gate = gate;
        this.anchoring = anchoring;
        this.approving = approving;
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
        CallSeries series =
                CallSeries.plan(contact, approving.word(contact, me), sides, asked.pattern(), clock.instant());
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

    /**
     * A yes to a series.
     *
     * @param calls how many calls are certain by it
     */
    record Confirmed(CallSeries series, int calls) {}

    /**
     * Says yes to all that the series has proposed and that is not over, and to what it makes from now on, as long as it is
     * what it is; whoever consents for the child does so for her.
     */
    @Transactional
    Confirmed confirm(SeriesId id, PersonId me) {
        CallSeries series = everySeries.findByIdOptional(id).orElseThrow(Problem::notFound);
        OpenContact contact = gate.openFor(series.link(), me);
        Approval word = approving.word(contact, me);
        boolean changed = series.confirm(contact, word);
        // Whoever makes calls of it at the same time waits, and knows of this yes.
        everySeries.flush();
        int certain = occurrences.confirm(contact, word, id);
        if (!changed && certain == 0 && series.proposer().equals(contact.me())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        return new Confirmed(series, certain);
    }
}
