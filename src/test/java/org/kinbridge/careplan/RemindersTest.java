package org.kinbridge.careplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 60, 30 and 7 days before the last day, on the child's clock; only what is still ahead. */
class RemindersTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final LocalDate UNTIL = LocalDate.of(2027, 4, 30);

    @Test
    void eachOfTheThreeOnce() {
        assertEquals(
                List.of(
                        // 1 March and 31 March stand on either side of the night on which clocks go forward.
                        Instant.parse("2027-02-28T22:00:00Z"),
                        Instant.parse("2027-03-30T21:00:00Z"),
                        Instant.parse("2027-04-22T21:00:00Z")),
                all(Instant.parse("2026-12-01T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28T21:59:59Z, 3",
        "2027-02-28T22:00:00Z, 2",
        "2027-03-30T21:00:00Z, 1",
        "2027-04-22T20:59:59Z, 1",
        "2027-04-22T21:00:00Z, 0",
        "2027-05-05T00:00:00Z, 0"
    })
    void whatHasGoneByIsNotMadeGood(Instant after, int left) {
        assertEquals(left, all(after).size());
    }

    @Test
    void theLastDayIsOverWhereTheChildIs() {
        assertEquals(Instant.parse("2027-04-30T21:00:00Z"), Reminders.over(UNTIL, BUCHAREST));
        assertEquals(Instant.parse("2027-04-30T16:00:00Z"), Reminders.over(UNTIL, ZoneId.of("Asia/Manila")));
    }

    /** In Santiago clocks go from 24:00 to 01:00 in September: that day has no midnight. */
    @Test
    void aDayWithoutMidnightBeginsLater() {
        assertEquals(
                Instant.parse("2026-09-06T04:00:00Z"),
                Reminders.over(LocalDate.of(2026, 9, 5), ZoneId.of("America/Santiago")));
    }

    @Test
    void nobodyIsRemindedOfWhatIsOver() {
        assertTrue(Reminders.stillTrue(UNTIL, UNTIL));
        assertTrue(Reminders.stillTrue(UNTIL, UNTIL.minusDays(60)));
        assertFalse(Reminders.stillTrue(UNTIL, UNTIL.minusDays(61)));
        assertFalse(Reminders.stillTrue(UNTIL, UNTIL.plusDays(1)));
    }

    private static List<Instant> all(Instant after) {
        List<Instant> all = new ArrayList<>();
        Optional<Instant> next = Reminders.next(UNTIL, BUCHAREST, after);
        while (next.isPresent()) {
            all.add(next.get());
            next = Reminders.next(UNTIL, BUCHAREST, next.get());
        }
        return all;
    }
}
