package org.kinbridge.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        Forms forms = new Forms(List.of(new Form(Form.EVER, CHANGE, MANILA, SUNDAYS)), now(CHANGE, MANILA, EARLIER));
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
        Forms forms = new Forms(List.of(new Form(Form.EVER, CHANGE, MANILA, SUNDAYS)), now(CHANGE, ROME, SUNDAYS));
        assertEquals(
                List.of("2026-10-18T11:00:00Z", "2026-10-25T11:00:00Z", "2026-11-01T11:00:00Z", "2026-11-08T18:00:00Z"),
                first(forms, 4));
    }

    /** It was held at 19:00, and an hour later all to come was put to 23:00. */
    @Test
    void aDayTakesPlaceOnce() {
        Instant thatNight = Instant.parse("2026-10-18T12:00:00Z");
        Pattern late = new Pattern(START, LocalTime.of(23, 0), 30, SUNDAYS.rule());
        Forms forms = new Forms(List.of(new Form(Form.EVER, thatNight, MANILA, SUNDAYS)), now(thatNight, MANILA, late));
        assertEquals(List.of("2026-10-18T11:00:00Z", "2026-10-25T15:00:00Z"), first(forms, 2));
    }

    @Test
    void nothingComesAfterTheEnd() {
        Forms forms = new Forms(List.of(), new Form(Form.EVER, CHANGE, MANILA, SUNDAYS));
        assertEquals(3, forms.slots(START).count());
    }

    /** On Monday it was put to another hour of Wednesdays, on Tuesday to Fridays: the Wednesday in between never was. */
    @Test
    void whatNothingTookPlaceInLeavesNoTrace() {
        Instant tuesday = CHANGE.plusSeconds(86_400);
        Form passing = new Form(CHANGE, tuesday, MANILA, EARLIER);
        assertFalse(passing.tookPlace());
        assertTrue(new Form(CHANGE, tuesday.plusSeconds(2 * 86_400), MANILA, EARLIER).tookPlace());
        Pattern fridays = new Pattern(START, LocalTime.of(17, 0), 30, "FREQ=WEEKLY;BYDAY=MO,FR");
        Forms forms = new Forms(List.of(new Form(Form.EVER, CHANGE, MANILA, SUNDAYS)), now(tuesday, MANILA, fridays));
        assertEquals(
                List.of("2026-10-18T11:00:00Z", "2026-10-25T11:00:00Z", "2026-11-01T11:00:00Z", "2026-11-06T09:00:00Z"),
                first(forms, 4));
        assertEquals("2026-11-06", forms.first().orElseThrow().onDate().toString());
    }

    private static Form now(Instant since, ZoneId zone, Pattern pattern) {
        return new Form(since, Instant.MAX, zone, pattern);
    }

    private static List<String> first(Forms forms, int most) {
        return forms.slots(START)
                .limit(most)
                .map(slot -> slot.startsAt().toString())
                .toList();
    }
}
