package org.kinbridge.clockchange;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinbridge.consent.Around;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.ContactOpened;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.id.LinkId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.series.SeriesSet;
import org.kinbridge.wiring.HouseClock;

/**
 * Looks, for two who call each other again and again, whether the clocks of either will change, and says so when it is time to.
 * One row of due work a link. It looks anew each time: a series, a zone or its rules may be other ones since.
 */
@Singleton
class Looking implements DueHandler {

    static final String KIND = "clock-change";

    /** How far ahead it looks for the next change. */
    private static final Duration AHEAD = Duration.ofDays(30);
    /** It looks again after so long at the latest. */
    private static final Duration EVERY = Duration.ofDays(7);

    private final ContactGate gate;
    private final Pairing pairing;
    private final Told told;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Looking(ContactGate gate, Pairing pairing, Told told, Outbox outbox, Due due, HouseClock clock) {
        this.gate = gate;
        this.pairing = pairing;
        this.told = told;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        look(new LinkId(ref), clock.instant());
    }

    /** While the contact is closed nobody is told of the other's clock; it looks again when it opens. */
    void look(LinkId link, Instant now) {
        gate.around(link).ifPresent(around -> look(link, around, pairing.of(link, around), now));
    }

    private void look(LinkId link, Around around, Two two, Instant now) {
        if (two.series().isEmpty()) {
            return;
        }
        List<Instant> changes = two.clocks().changes(now, now.plus(AHEAD));
        changes.forEach(change -> two.toldNow(change, now)
                .filter(days -> two.isNews(change, days) && told.isFirst(link, change, days, now))
                .ifPresent(days ->
                        outbox.append(new ContactEvent.ClockChangeNeared(around.family(), link, change, days))));
        Instant next = Stream.concat(
                        changes.stream().flatMap(change -> two.looks(change, now)), Stream.of(now.plus(EVERY)))
                .min(Instant::compareTo)
                .orElseThrow();
        due.plan(KIND, link.value(), next);
    }

    void set(@Observes SeriesSet set) {
        due.plan(KIND, set.link().value(), clock.instant());
    }

    void opened(@Observes ContactOpened opened) {
        due.plan(KIND, opened.link().value(), clock.instant());
    }
}
