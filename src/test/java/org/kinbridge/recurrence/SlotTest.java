package org.kinbridge.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;

/** What wall times come to, and what becomes of them when a government changes its clocks. */
class SlotTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void aTimeThatIsSkippedIsLaterByWhatIsSkippedAndSaysSo() {
        Slot slot = slot("2027-03-28T02:30");
        assertEquals(Instant.parse("2027-03-28T01:30:00Z"), slot.startsAt());
        assertTrue(slot.shifted() && !slot.doubled());
        assertEquals("02:30", slot.atTime().toString());
    }

    @Test
    void aTimeThatComesTwiceIsTheFirstAndSaysSo() {
        Slot slot = slot("2026-10-25T02:30");
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), slot.startsAt());
        assertTrue(slot.doubled() && !slot.shifted());
    }

    @Test
    void newRulesMoveTheMomentAndNotTheWallTime() {
        Slot slot = slot("2027-01-10T18:00");
        Slot moved = slot.under(ZoneRules.of(ZoneOffset.ofHours(2)));
        assertEquals(Instant.parse("2027-01-10T16:00:00Z"), moved.startsAt());
        assertEquals(slot.startsAt().minusSeconds(3600), moved.startsAt());
        assertEquals(slot.atTime(), moved.atTime());
        assertEquals(slot.onDate(), moved.onDate());
        assertEquals(HALF_AN_HOUR, moved.length());
        assertFalse(moved.sameTime(slot));
    }

    @Test
    void rulesThatSayTheSameMoveNothing() {
        Slot plain = slot("2027-01-10T18:00");
        assertSame(plain, plain.under(ROME.getRules()));
        assertSame(plain, plain.under(ZoneRules.of(ZoneOffset.ofHours(1))));
        Slot shifted = slot("2027-03-28T02:30");
        assertSame(shifted, shifted.under(ROME.getRules()));
    }

    /** Somebody took an offer in the second of the two hours: that is what was agreed on. */
    @Test
    void theSecondOfTwoHoursStaysTheSecond() {
        Slot second = Slot.at(Instant.parse("2026-10-25T01:30:00Z"), HALF_AN_HOUR, ROME);
        assertSame(second, second.under(ROME.getRules()));
        assertEquals(slot("2026-10-25T02:30").atTime(), second.atTime());
    }

    @Test
    void theSameMomentIsReadOnAnotherClock() {
        Slot read = slot("2027-01-10T18:00").readOn(ZoneId.of("Asia/Manila"));
        assertEquals("2027-01-11T01:00", read.onDate().atTime(read.atTime()).toString());
        assertTrue(read.sameTime(slot("2027-01-10T18:00")));
    }

    private static Slot slot(String wall) {
        return Slot.of(LocalDateTime.parse(wall), HALF_AN_HOUR, ROME);
    }
}
