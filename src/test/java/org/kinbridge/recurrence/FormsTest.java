package org.kinbridge.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A series that changed: what was stays as it was. */
class FormsTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate START = LocalDate.of(2026, 10, 18);
    private static final Pattern SUNDAYS = new Pattern(START, LocalTime.of(19, 0), 30, "FREQ=WEEKLY;BYDAY=SU");
    private static final Pattern EARLIER = new Pattern(START, LocalTime.of(17, 0), 30, "FREQ=WEEKLY;BYDAY=SU,WE");
    private static final Instant CHANGE = Instant.parse("2026-11-02T00:00:00Z");

    @Test
    void anotherRuleChangesTheFutureOnly() {
        Forms forms = new Forms(List.of(new Form(CHANGE, MANILA, SUNDAYS)), now(MANILA, EARLIER));
        assertEquals(
                List.of(
                        "2026-10-18T11:00:00Z",
                        "2026-10-25T11:00:00Z",
                        "2026-11-01T11:00:00Z",
                        "2026-11-04T09:00:00Z",
                        "2026-11-08T09:00:00Z"),
                first(forms, 5));
    }

    @Test
    void anotherZoneChangesTheFutureOnly() {
        Forms forms = new Forms(List.of(new Form(CHANGE, MANILA, SUNDAYS)), now(ROME, SUNDAYS));
        assertEquals(
                List.of("2026-10-18T11:00:00Z", "2026-10-25T11:00:00Z", "2026-11-01T11:00:00Z", "2026-11-08T18:00:00Z"),
                first(forms, 4));
    }

    /** It was held at 19:00, and an hour later all to come was put to 23:00. */
    @Test
    void aDayTakesPlaceOnce() {
        Instant thatNight = Instant.parse("2026-10-18T12:00:00Z");
        Pattern late = new Pattern(START, LocalTime.of(23, 0), 30, SUNDAYS.rule());
        Forms forms = new Forms(List.of(new Form(thatNight, MANILA, SUNDAYS)), now(MANILA, late));
        assertEquals(List.of("2026-10-18T11:00:00Z", "2026-10-25T15:00:00Z"), first(forms, 2));
    }

    @Test
    void nothingComesAfterTheEnd() {
        Forms forms = new Forms(List.of(), new Form(CHANGE, MANILA, SUNDAYS));
        assertEquals(3, forms.slots(START).count());
    }

    private static Form now(ZoneId zone, Pattern pattern) {
        return new Form(Instant.MAX, zone, pattern);
    }

    private static List<String> first(Forms forms, int most) {
        return forms.slots(START)
                .limit(most)
                .map(slot -> slot.startsAt().toString())
                .toList();
    }
}
