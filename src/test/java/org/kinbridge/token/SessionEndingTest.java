package org.kinbridge.token;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.SessionId;
import org.kinbridge.story.LiveEar;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;
import org.kinbridge.wiring.MachineClock;

/** What another replica ended is over here within seconds, though nobody asks the database at a request. */
@QuarkusTest
class SessionEndingTest {

    private static final Duration SECONDS = Duration.ofSeconds(3);

    private final EndedSessions table;
    private final SessionEnding ending;
    private final MachineClock clock;

    SessionEndingTest(EndedSessions table, SessionEnding ending, MachineClock clock) {
        this.table = table;
        this.ending = ending;
        this.clock = clock;
    }

    @Test
    void whatAnotherReplicaEndedIsRefusedHere() {
        Somebody maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        SessionId session = SessionId.fromString(maria.reads("/v1/me/sessions").getString("items[0].id"));
        try (LiveEar ear = LiveEar.of(maria)) {
            endedElsewhere(session, clock.instant(), Duration.ofMinutes(35));

            await().atMost(SECONDS).until(() -> maria.asks().get("/v1/me").statusCode() == 401);
            assertEquals(4401, ear.closeCode());
        }
    }

    @Test
    void whatALongTransactionWroteIsSeenAllTheSame() {
        SessionId late = SessionId.fresh();
        endedElsewhere(late, clock.instant().minusSeconds(90), Duration.ofMinutes(35));
        await().atMost(SECONDS).until(() -> ending.isEnded(late));
    }

    @Test
    void whatNobodyCanShowAnyMoreIsForgotten() {
        SessionId brief = SessionId.fresh();
        endedElsewhere(brief, clock.instant(), Duration.ofSeconds(3));
        await().atMost(SECONDS).until(() -> ending.isEnded(brief));
        await().atMost(SECONDS.multipliedBy(3)).until(() -> !ending.isEnded(brief));
    }

    @Test
    void whatWasRolledBackHasNotEnded() {
        SessionId session = SessionId.fresh();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    ending.end(List.of(session));
                    throw new IllegalStateException("something else went wrong");
                }));
        assertFalse(ending.isEnded(session));
        QuarkusTransaction.requiringNew().run(() -> ending.end(List.of(session, session)));
        assertTrue(ending.isEnded(session), "at once, where it was ended");
    }

    private void endedElsewhere(SessionId session, Instant at, Duration remembered) {
        QuarkusTransaction.requiringNew().run(() -> table.add(List.of(session), at, at.plus(remembered)));
    }
}
