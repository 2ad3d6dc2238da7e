package org.kinbridge.rhythm;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.call.CallReading;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.ContactOpened;
import org.kinbridge.consent.ContactStopped;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.ContactEvent;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.message.MessageReading;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.wiring.HouseClock;

/**
 * Looks, when a silence could have lasted too long, whether it has. One row of due work a link; what happens between two
 * looks costs nothing.
 */
@Singleton
class Lapsing implements DueHandler {

    static final String KIND = "contact.lapse";

    private final Rhythms rhythms;
    private final ContactGate gate;
    private final CallReading calls;
    private final MessageReading messages;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Lapsing(
            Rhythms rhythms,
            ContactGate gate,
            CallReading calls,
            MessageReading messages,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.rhythms = rhythms;
        this.gate = gate;
        this.calls = calls;
        this.messages = messages;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A closed contact does not lapse: it counts anew when it opens. */
    @Override
    public void handle(UUID ref, Instant dueAt) {
        LinkId link = new LinkId(ref);
        gate.around(link).ifPresent(around -> rhythms.locked(link).ifPresent(rhythm -> look(rhythm, around.family())));
    }

    private void look(Rhythm rhythm, FamilyId family) {
        Instant last = lastContact(rhythm.link());
        Instant now = clock.instant();
        Instant lapses = rhythm.lapses(last);
        if (lapses == null) {
            return;
        }
        if (lapses.isAfter(now)) {
            due.plan(KIND, rhythm.link().value(), lapses);
            return;
        }
        if (rhythm.lapse(last, now)) {
            outbox.append(new ContactEvent.Lapsed(family, rhythm.link(), rhythm.since(last)));
        }
        due.plan(KIND, rhythm.link().value(), now.plus(Duration.between(rhythm.since(last), lapses)));
    }

    /** A call that was held, or a message of either of the two. */
    private Instant lastContact(LinkId link) {
        return Stream.of(calls.lastHeld(link), messages.lastSent(link))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    void opened(@Observes ContactOpened opened) {
        rhythms.locked(opened.link()).ifPresent(rhythm -> {
            Instant now = clock.instant();
            rhythm.beginAnew(now);
            plan(rhythm.link(), rhythm.lapses(now));
        });
    }

    void stopped(@Observes ContactStopped stopped) {
        due.cancel(KIND, stopped.link().value());
    }

    private void plan(LinkId link, @Nullable Instant at) {
        if (at != null) {
            due.plan(KIND, link.value(), at);
        }
    }
}
