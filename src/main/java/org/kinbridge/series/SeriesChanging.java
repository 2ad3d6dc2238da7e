package org.kinbridge.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.kinbridge.call.Approval;
import org.kinbridge.call.Approving;
import org.kinbridge.call.Occurrences;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/**
 * Changes and ends series. Either changes what is to come only: a call that has begun, and one that was, stay as they are. What
 * stays at its time stays confirmed; what gets another time waits for the yes of the side that did not ask for it.
 */
@ApplicationScoped
class SeriesChanging {

    private final EverySeries everySeries;
    private final ContactGate gate;
    private final Approving approving;
    private final Occurrences occurrences;
    private final SeriesRolling rolling;
    private final Outbox outbox;
    private final Event<SeriesSet> set;
    private final HouseClock clock;

    SeriesChanging(
            EverySeries everySeries,
            ContactGate gate,
            Approving approving,
            Occurrences occurrences,
            SeriesRolling rolling,
            Outbox outbox,
            Event<SeriesSet> set,
            HouseClock clock) {
        this.everySeries = everySeries;
        this.gate = gate;
        this.approving = approving;
        this.occurrences = occurrences;
        this.rolling = rolling;
        this.outbox = outbox;
        this.set = set;
        this.clock = clock;
    }

    /** Changes it; {@code asExpected} refuses if it is not the series any more that was looked at. */
    @Transactional
    CallSeries change(SeriesId id, SeriesChange asked, PersonId me, Consumer<CallSeries> asExpected) {
        CallSeries series = find(id, me);
        OpenContact contact = gate.open(series.link(), me);
        rolling.take(series);
        set.fire(new SeriesSet(series.link()));
        everySeries.lock(series);
        asExpected.accept(series);
        Approval word = approving.word(contact, me);
        if (series.change(contact, word, asked.instead(series.pattern()), clock.instant())) {
            occurrences.mustSuit(series.sides(), rolling.ahead(series));
            everySeries.flush();
            outbox.append(new CallEvent.SeriesChanged(series.family(), series.link(), id));
            if (!rolling.fit(series, contact)) {
                throw Problem.of(ProblemCode.CALL_OVERLAPS);
            }
        }
        return series;
    }

    /** Ends it; like calling off a call, that needs no open contact. */
    @Transactional
    CallSeries end(SeriesId id, PersonId me) {
        CallSeries series = find(id, me);
        gate.pair(series.link(), me);
        rolling.take(series);
        set.fire(new SeriesSet(series.link()));
        everySeries.lock(series);
        series.end(clock.instant());
        everySeries.flush();
        outbox.append(new CallEvent.SeriesEnded(series.family(), series.link(), id));
        rolling.stop(series);
        return series;
    }

    private CallSeries find(SeriesId id, PersonId me) {
        return everySeries.of(id, me).orElseThrow(Problem::notFound);
    }
}
