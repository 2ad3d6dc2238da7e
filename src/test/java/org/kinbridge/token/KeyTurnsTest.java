package org.kinbridge.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who signs when, and who is believed until when. */
class KeyTurnsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(40);

    private final SigningKey old = key("a", NOON.minus(Duration.ofDays(30)));
    private final SigningKey next = key("b", NOON);
    private final KeyTurns turns = new KeyTurns(List.of(next, old), OVERLAP);

    @Test
    void theNextKeySignsWhenItsTurnComesAndNotAMomentBefore() {
        assertEquals("a", turns.signing(NOON.minusNanos(1)).kid());
        assertEquals("b", turns.signing(NOON).kid());
    }

    @Test
    void bothAreBelievedBeforeTheTurnAndAfterIt() {
        assertEquals(List.of(old, next), turns.believed(NOON.minus(Duration.ofMinutes(10))));
        assertEquals(List.of(old, next), turns.believed(NOON));
        assertEquals(List.of(old, next), turns.believed(NOON.plus(OVERLAP).minusNanos(1)));
    }

    @Test
    void theOldOneIsForgottenWhenItsLastTokenHasExpired() {
        assertEquals(List.of(next), turns.believed(NOON.plus(OVERLAP)));
        assertEquals(Optional.of(NOON.plus(OVERLAP)), turns.believedUntil(old));
    }

    @Test
    void theLastKeyIsBelievedUntilAnotherFollows() {
        assertEquals(Optional.empty(), turns.believedUntil(next));
        assertTrue(turns.isBelieved(next, NOON.plus(Duration.ofDays(1000))));
    }

    @Test
    void aClockThatIsBehindTheFirstKeySignsWithItAllTheSame() {
        KeyTurns first = new KeyTurns(List.of(next), OVERLAP);
        assertEquals("b", first.signing(NOON.minus(Duration.ofMinutes(1))).kid());
    }

    @Test
    void severalThatWaitTakeTheirTurnsInOrder() {
        SigningKey third = key("c", NOON.plusSeconds(60));
        KeyTurns more = new KeyTurns(List.of(third, next, old), OVERLAP);
        assertEquals("b", more.signing(NOON.plusSeconds(59)).kid());
        assertEquals("c", more.signing(NOON.plusSeconds(60)).kid());
        assertEquals(Optional.of(NOON.plusSeconds(60).plus(OVERLAP)), more.believedUntil(next));
    }

    @Test
    void aSuccessorIsWantedWhenItWouldSignAPeriodLater() {
        Duration period = Duration.ofDays(30);
        assertFalse(turns.isNextWanted(NOON.plus(period).minusNanos(1), period));
        assertTrue(turns.isNextWanted(NOON.plus(period), period));
    }

    private static SigningKey key(String kid, Instant signsFrom) {
        return new SigningKey(kid, "", new byte[0], signsFrom, signsFrom);
    }
}
