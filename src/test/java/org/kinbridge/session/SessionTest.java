package org.kinbridge.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SessionId;

/** What a session allows, on a clock of its own. */
class SessionTest {

    private Instant now = Instant.parse("2026-03-01T05:00:00Z");
    private final Session chain = Session.goingOn(PersonId.fresh(), SessionKind.CODE, "a", now);

    @Test
    void eachTokenIsUsedOnceAndFollowedByTheNext() {
        assertTrue(refresh("a", "b"));
        assertTrue(refresh("b", "c"));
        assertTrue(refresh("c", "d"));
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgain() {
        assertTrue(refresh("a", "b"));
        later(Session.ANSWER_LOST.minusMillis(1));
        assertTrue(refresh("a", "c"));
        assertTrue(refresh("c", "d"));
    }

    @Test
    void itIsAskedForAgainShortlyHoweverOften() {
        assertTrue(refresh("a", "b"));
        later(Duration.ofSeconds(40));
        assertTrue(refresh("a", "c"));
        later(Duration.ofSeconds(20));
        assertFalse(refresh("a", "d"));
        assertFalse(refresh("c", "e"), "that was too late, and ended the chain");
    }

    @Test
    void aTokenThatComesBackLaterEndsTheChain() {
        assertTrue(refresh("a", "b"));
        later(Session.ANSWER_LOST);
        assertFalse(refresh("a", "c"));
        assertFalse(refresh("b", "c"), "for the newest as well");
    }

    @Test
    void onlyTheOneBeforeIsForgivenHoweverSoonItComes() {
        assertTrue(refresh("a", "b"));
        assertTrue(refresh("b", "c"));
        assertFalse(refresh("a", "d"));
        assertFalse(refresh("c", "d"));
    }

    @Test
    void aSuccessorThatWasReplacedIsACopyToo() {
        assertTrue(refresh("a", "b"));
        assertTrue(refresh("a", "c"));
        assertFalse(refresh("b", "d"), "two hold the answer to one token: nobody knows which of them is she");
        assertFalse(refresh("c", "d"));
    }

    @Test
    void itEndsAfterThirtyDaysWithoutUse() {
        assertEquals(now.plus(Duration.ofDays(30)), chain.expiresAt());
        later(Duration.ofDays(30).minusMillis(1));
        assertTrue(refresh("a", "b"));
        later(Duration.ofDays(30));
        assertFalse(refresh("b", "c"));
    }

    @Test
    void itEndsAfterAHundredAndEightyDaysHoweverOftenItIsUsed() {
        Instant begun = now;
        String token = "a";
        for (int use = 1; use <= 17; use++) {
            later(Duration.ofDays(10));
            assertTrue(refresh(token, "a" + use));
            token = "a" + use;
        }
        assertEquals(begun.plus(Duration.ofDays(180)), chain.expiresAt());
        later(Duration.ofDays(10));
        assertFalse(refresh(token, "z"));
    }

    @Test
    void aCopyIsWrittenDownAsTheCauseOfTheEnd() {
        assertTrue(refresh("a", "b"));
        assertTrue(refresh("b", "c"));
        assertEquals(Optional.empty(), chain.over(now));
        assertFalse(refresh("a", "d"));
        assertEquals(Optional.of(SessionEnd.REUSED), chain.over(now));
        chain.end(SessionEnd.OWNER, now);
        assertEquals(Optional.of(SessionEnd.REUSED), chain.over(now), "the first cause stays");
    }

    @Test
    void whatSheEndedDoesNotGoOn() {
        chain.end(SessionEnd.OWNER, now);
        assertFalse(refresh("a", "b"));
        assertEquals(Optional.of(SessionEnd.OWNER), chain.over(now), "and a late token is no copy");
    }

    @Test
    void whatHasExpiredIsNotEndedAsWell() {
        later(Session.UNUSED);
        chain.end(SessionEnd.PIN_CHANGED, now);
        assertEquals(Optional.of(SessionEnd.EXPIRED), chain.over(now));
    }

    @Test
    void aSessionByPinIsAsLongAsItsTokenAndHasNoNext() {
        Session byPin = Session.byPin(SessionId.fresh(), PersonId.fresh(), Duration.ofMinutes(30), now);
        assertFalse(byPin.rotate("", "b", now));
        later(Duration.ofMinutes(30).minusMillis(1));
        assertEquals(Optional.empty(), byPin.over(now));
        later(Duration.ofMillis(1));
        assertEquals(Optional.of(SessionEnd.EXPIRED), byPin.over(now));
    }

    @Test
    void onlyUseCountsAsUse() {
        Instant begun = now;
        later(Duration.ofDays(1));
        assertTrue(refresh("a", "b"));
        assertEquals(begun, chain.madeAt());
        assertEquals(now, chain.lastUsedAt());
        Instant used = now;
        later(Duration.ofDays(1));
        assertFalse(refresh("x", "y"));
        assertEquals(used, chain.lastUsedAt());
    }

    private boolean refresh(String shown, String next) {
        return chain.rotate(shown, next, now);
    }

    private void later(Duration length) {
        now = now.plus(length);
    }
}
