package org.kinbridge.clockchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kinbridge.consent.Around;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.series.OngoingReading;
import org.kinbridge.wiring.HouseClock;

/** Reads what changes of clocks do, for the rooms that tell of them. */
@ApplicationScoped
public class ClockChangeReading {

    private static final Duration AHEAD = Duration.ofDays(14);

    private final ContactGate gate;
    private final OngoingReading series;
    private final Pairing pairing;
    private final HouseClock clock;

    ClockChangeReading(ContactGate gate, OngoingReading series, Pairing pairing, HouseClock clock) {
        this.gate = gate;
        this.series = series;
        this.pairing = pairing;
        this.clock = clock;
    }

    /** What a change does to the series of a link, as they are now; nothing while its contact is closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Shift> shifts(LinkId link, Instant change) {
        return gate.around(link)
                .map(around -> pairing.of(link, around).shifts(change, one -> true))
                .orElse(List.of());
    }

    /** The changes of the next fourteen days that concern her repeated calls, of contacts that are open now. */
    @Transactional
    public List<KnownClockChange> ahead(PersonId me) {
        Instant now = clock.instant();
        return series.linksOf(me).stream()
                .flatMap(link -> gate.around(link).stream().flatMap(around -> ahead(link, around, me, now)))
                .toList();
    }

    private Stream<KnownClockChange> ahead(LinkId link, Around around, PersonId me, Instant now) {
        Two two = pairing.of(link, around);
        PersonId other = me.equals(around.a()) ? around.b() : around.a();
        return two.clocks().changes(now, now.plus(AHEAD)).stream()
                .map(change -> new KnownClockChange(link, other, change, two.shifts(change, one -> true)))
                .filter(known -> !known.shifts().isEmpty());
    }
}
