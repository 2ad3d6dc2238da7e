package org.kinbridge.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Two weeks between the question and its end, on the child's clock. */
class AssentTimesTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @Test
    void whatWasGivenCountsForWholeMonthsAndTheirLastDay() {
        LocalDate last = AssentTimes.lastDay(LocalDate.of(2026, 11, 25), 12);
        assertEquals(LocalDate.of(2027, 11, 25), last);
        assertEquals(Instant.parse("2027-11-12T09:00:00Z"), AssentTimes.asks(last, MANILA));
        assertEquals(Instant.parse("2027-11-26T09:00:00Z"), AssentTimes.lapses(last, MANILA));
    }

    @Test
    void aMonthEndsNoLaterThanTheNextOne() {
        assertEquals(LocalDate.of(2027, 2, 28), AssentTimes.lastDay(LocalDate.of(2027, 1, 31), 1));
    }

    @Test
    void itIsTheAfternoonHoweverTheClocksChange() {
        LocalDate last = LocalDate.of(2027, 3, 31);
        assertEquals(Instant.parse("2027-03-18T15:00:00Z"), AssentTimes.asks(last, BUCHAREST));
        assertEquals(Instant.parse("2027-04-01T14:00:00Z"), AssentTimes.lapses(last, BUCHAREST));
    }

    @Test
    void whoeverIsAskedLateHasTwoWeeksAllTheSame() {
        LocalDate asked = LocalDate.of(2027, 1, 1);
        LocalDate until = AssentTimes.answerBy(asked);
        assertEquals(AssentTimes.asks(until, MANILA), Instant.parse("2027-01-01T09:00:00Z"));
        assertEquals(Instant.parse("2027-01-15T09:00:00Z"), AssentTimes.lapses(until, MANILA));
    }
}
