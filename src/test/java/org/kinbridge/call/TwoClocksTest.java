package org.kinbridge.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.web.WallTime;

/** One wall time on two clocks, whatever the clocks do. */
class TwoClocksTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @ParameterizedTest
    @CsvSource({
        "Asia/Manila, 2026-10-18T19:00, Europe/Rome, 2026-10-18T13:00, SAME",
        "Asia/Manila, 2026-10-25T19:00, Europe/Rome, 2026-10-25T12:00, SAME",
        "Asia/Manila, 2027-03-21T19:00, Europe/Rome, 2027-03-21T12:00, SAME",
        "Asia/Manila, 2027-03-28T19:00, Europe/Rome, 2027-03-28T13:00, SAME",
        "Asia/Kathmandu, 2027-01-10T18:00, Asia/Kuala_Lumpur, 2027-01-10T20:15, SAME",
        "Africa/Cairo, 2027-01-10T18:00, Asia/Amman, 2027-01-10T19:00, SAME",
        "Africa/Cairo, 2027-07-01T18:00, Asia/Amman, 2027-07-01T18:00, SAME",
        "America/Mexico_City, 2027-03-10T18:00, America/Chicago, 2027-03-10T18:00, SAME",
        "America/Mexico_City, 2027-03-17T18:00, America/Chicago, 2027-03-17T19:00, SAME",
        "Asia/Manila, 2027-01-10T05:00, America/New_York, 2027-01-09T16:00, PREVIOUS",
        "America/New_York, 2027-01-09T16:00, Asia/Manila, 2027-01-10T05:00, NEXT",
    })
    void theOtherSideReadsItsOwnWallTime(
            ZoneId anchor, LocalDateTime wall, ZoneId other, LocalDateTime local, WallTime.Day day) {
        PersonId child = PersonId.fresh();
        PersonId parent = PersonId.fresh();
        Sides sides = new Sides(child, parent, child, anchor);
        Slot slot = Slot.of(wall, HALF_AN_HOUR, anchor);

        TwoClocks parents = TwoClocks.of(slot.startsAt(), sides, other, parent);

        assertEquals(local, parents.yours().local());
        assertEquals(day, parents.yours().day());
        assertEquals(wall, Objects.requireNonNull(parents.theirs()).local());
        TwoClocks childs = TwoClocks.of(slot.startsAt(), sides, other, child);
        assertEquals(parents.theirs(), childs.yours());
        assertEquals(parents.yours(), childs.theirs());
    }

    @Test
    void aSkippedTimeIsShiftedByWhatIsSkipped() {
        Slot slot = Slot.of(LocalDateTime.of(2027, 3, 28, 2, 30), HALF_AN_HOUR, ZoneId.of("Europe/Rome"));
        assertTrue(slot.shifted());
        assertEquals("2027-03-28T01:30:00Z", slot.startsAt().toString());
        assertEquals(LocalTime.of(2, 30), slot.atTime());
    }

    @Test
    void aDoubledTimeIsTheFirst() {
        Slot slot = Slot.of(LocalDateTime.of(2026, 10, 25, 2, 30), HALF_AN_HOUR, ZoneId.of("Europe/Rome"));
        assertTrue(slot.doubled());
        assertFalse(slot.shifted());
        assertEquals("2026-10-25T00:30:00Z", slot.startsAt().toString());
    }
}
