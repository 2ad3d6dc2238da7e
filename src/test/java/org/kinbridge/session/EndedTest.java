package org.kinbridge.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;
import org.kinbridge.wiring.MachineClock;

/** What somebody has ended is ended; what ran out by itself was not, and what nobody knows goes on nowhere. */
@QuarkusTest
class EndedTest {

    private final SessionKeeping keeping;
    private final Sessions sessions;
    private final MachineClock clock;

    EndedTest(SessionKeeping keeping, Sessions sessions, MachineClock clock) {
        this.keeping = keeping;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Test
    void aCodeOutlivesTheSessionThatRanOutAndNotTheOneThatWasEnded() {
        Instant now = clock.instant();
        SessionId ranOut = kept(now.minus(Duration.ofMinutes(31)), session -> {});
        SessionId ended = kept(now, session -> session.end(SessionEnd.OWNER, now));
        SessionId copied = kept(now, session -> session.end(SessionEnd.REUSED, now));
        QuarkusTransaction.requiringNew().run(() -> {
            assertFalse(keeping.wasEnded(ranOut));
            assertTrue(keeping.wasEnded(ended));
            assertTrue(keeping.wasEnded(copied));
            assertFalse(keeping.wasEnded(SessionId.fresh()));
        });
    }

    @Test
    void whatIsByPinOrNotThereDoesNotGoOn() {
        assertFalse(keeping.goesOn(kept(clock.instant(), session -> {})));
        assertFalse(keeping.goesOn(SessionId.fresh()));
    }

    private SessionId kept(Instant begun, Consumer<Session> then) {
        Somebody ana = Somebody.withPhone(Numbers.philippine(), "Ana", "1990-05-09", "Asia/Manila", "PH");
        Session session =
                Session.byPin(SessionId.fresh(), PersonId.fromString(ana.id()), Duration.ofMinutes(30), begun);
        then.accept(session);
        QuarkusTransaction.requiringNew().run(() -> sessions.persist(session));
        return session.session();
    }
}
