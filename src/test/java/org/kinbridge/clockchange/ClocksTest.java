package org.kinbridge.clockchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kinbridge.call.Sides;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Form;
import org.kinbridge.recurrence.Forms;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.series.OngoingSeries;

/** Which changes of clocks put a repeated call at another time of somebody's day. */
class ClocksTest {

    private static final String MANILA = "Asia/Manila";
    private static final String ROME = "Europe/Rome";
    private static final Instant ROME_SPRING = Instant.parse("2027-03-28T01:00:00Z");
    private static final Instant NEW_YORK_SPRING = Instant.parse("2027-03-14T07:00:00Z");

    @Test
    void theOneWhoIsNotTheAnchorTalksAtAnotherTime() {
        Clocks clocks = clocks(MANILA, ROME);
        assertEquals(List.of(ROME_SPRING), clocks.changes(instant("2027-01-01"), instant("2027-06-01")));
        Shift shift = shift(clocks, series(MANILA, "FREQ=WEEKLY;BYDAY=SU"), ROME_SPRING)
                .orElseThrow();
        assertEquals(Instant.parse("2027-03-21T11:00:00Z"), shift.before());
        assertEquals(Instant.parse("2027-03-28T11:00:00Z"), shift.after());
    }

    @Test
    void twoWhoseClocksChangeTogetherNoticeNothing() {
        Clocks clocks = clocks("Europe/London", ROME);
        assertEquals(List.of(ROME_SPRING), clocks.changes(instant("2027-03-01"), instant("2027-04-01")));
        assertEquals(Optional.empty(), shift(clocks, series(ROME, "FREQ=DAILY"), ROME_SPRING));
    }

    @Test
    void twoChangesApartAreTwo() {
        Clocks clocks = clocks("America/New_York", ROME);
        OngoingSeries weekly = series(ROME, "FREQ=WEEKLY;BYDAY=SU");
        assertEquals(
                List.of(NEW_YORK_SPRING, ROME_SPRING), clocks.changes(instant("2027-03-01"), instant("2027-04-01")));
        assertEquals(
                Instant.parse("2027-03-14T18:00:00Z"),
                shift(clocks, weekly, NEW_YORK_SPRING).orElseThrow().after());
        assertEquals(
                Instant.parse("2027-03-28T17:00:00Z"),
                shift(clocks, weekly, ROME_SPRING).orElseThrow().after());
    }

    /** On the fifth of each month both are six hours apart, before the two changes and after. */
    @Test
    void twoChangesBetweenTwoCallsMayComeToNone() {
        Clocks clocks = clocks("America/New_York", ROME);
        OngoingSeries monthly = series(ROME, "FREQ=MONTHLY;BYMONTHDAY=5");
        assertEquals(Optional.empty(), shift(clocks, monthly, NEW_YORK_SPRING));
        assertEquals(Optional.empty(), shift(clocks, monthly, ROME_SPRING));
    }

    /** New York goes forward in March, Sydney back in April: from one tenth to the next that is one step of two hours. */
    @Test
    void twoChangesBetweenTwoCallsAreOneAtTheFirstOfThem() {
        Clocks clocks = clocks("America/New_York", "Australia/Sydney");
        OngoingSeries monthly = series("America/New_York", "FREQ=MONTHLY;BYMONTHDAY=10");
        Instant sydney = Instant.parse("2027-04-03T16:00:00Z");
        assertEquals(List.of(NEW_YORK_SPRING, sydney), clocks.changes(instant("2027-03-01"), instant("2027-05-01")));
        assertEquals(
                Instant.parse("2027-04-10T23:00:00Z"),
                shift(clocks, monthly, NEW_YORK_SPRING).orElseThrow().after());
        assertEquals(Optional.empty(), shift(clocks, monthly, sydney));
    }

    /** New York changes in the night, Los Angeles three hours later, and they talk in the evening. */
    @Test
    void twoChangesOfOneNightAreNone() {
        Clocks clocks = clocks("America/New_York", "America/Los_Angeles");
        OngoingSeries daily = series("America/New_York", "FREQ=DAILY");
        for (Instant change : clocks.changes(instant("2027-03-01"), instant("2027-04-01"))) {
            assertEquals(Optional.empty(), shift(clocks, daily, change));
        }
    }

    @Test
    void aSeriesThatBeginsAfterwardsOrIsOverIsNotConcerned() {
        Clocks clocks = clocks(MANILA, ROME);
        assertEquals(Optional.empty(), shift(clocks, series(MANILA, "FREQ=WEEKLY;COUNT=3"), ROME_SPRING));
        OngoingSeries later = series(MANILA, LocalDate.of(2027, 4, 4), "FREQ=WEEKLY;BYDAY=SU");
        assertEquals(Optional.empty(), shift(clocks, later, ROME_SPRING));
    }

    private static Optional<Shift> shift(Clocks clocks, OngoingSeries series, Instant change) {
        return clocks.shift(series, change);
    }

    private static Clocks clocks(String one, String other) {
        return new Clocks(ZoneId.of(one), ZoneId.of(other));
    }

    private static Instant instant(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    static OngoingSeries series(String zone, String rule) {
        return series(zone, LocalDate.of(2027, 1, 3), rule);
    }

    private static OngoingSeries series(String zone, LocalDate start, String rule) {
        Sides sides = new Sides(PersonId.fresh(), PersonId.fresh(), PersonId.fresh(), ZoneId.of(zone));
        Pattern pattern = new Pattern(start, LocalTime.of(19, 0), 30, rule);
        Forms forms = new Forms(List.of(), new Form(Form.EVER, Instant.MAX, sides.zone(), pattern));
        return new OngoingSeries(SeriesId.fresh(), LinkId.fresh(), sides, Instant.EPOCH, forms::slots);
    }
}
