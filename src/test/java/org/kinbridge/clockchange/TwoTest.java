package org.kinbridge.clockchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Resting;
import org.kinbridge.availability.Stretch;
import org.kinbridge.series.OngoingSeries;

/** When two are told of a change of clocks: Maria in Rome and Ana in Manila, who sleeps from half past eight to seven. */
class TwoTest {

    private static final Instant CHANGE = Instant.parse("2027-03-28T01:00:00Z");
    private static final OngoingSeries WEEKLY = ClocksTest.series("Asia/Manila", "FREQ=WEEKLY;BYDAY=SU");
    /** At 01:00Z it is nine in Manila and two at night in Rome, where somebody sleeps until six. */
    private static final Instant FOURTEEN_DAYS_BEFORE = Instant.parse("2027-03-14T05:00:00Z");

    private static final Instant ONE_DAY_BEFORE = Instant.parse("2027-03-27T05:00:00Z");

    @Test
    void fourteenDaysAndOneDayBeforeWhenNeitherSleeps() {
        Two two = two(WEEKLY);
        assertEquals(FOURTEEN_DAYS_BEFORE, two.tellAt(CHANGE, 14));
        assertEquals(ONE_DAY_BEFORE, two.tellAt(CHANGE, 1));
        assertEquals(Optional.empty(), two.toldNow(CHANGE, FOURTEEN_DAYS_BEFORE.minusSeconds(1)));
        assertEquals(Optional.of(14), two.toldNow(CHANGE, FOURTEEN_DAYS_BEFORE));
        assertEquals(
                Optional.of(14),
                two.toldNow(CHANGE, Instant.parse("2027-03-27T04:00:00Z").minusSeconds(20 * 3600)));
        assertEquals(Optional.of(1), two.toldNow(CHANGE, ONE_DAY_BEFORE));
        assertEquals(
                List.of(FOURTEEN_DAYS_BEFORE, ONE_DAY_BEFORE),
                two.looks(CHANGE, Instant.parse("2027-03-01T12:00:00Z")).toList());
    }

    @Test
    void afterAPauseWhatIsOverIsNotToldAndNobodyIsWoken() {
        Two two = two(WEEKLY);
        assertEquals(Optional.empty(), two.toldNow(CHANGE, CHANGE));
        assertEquals(Optional.empty(), two.toldNow(CHANGE, CHANGE.plusSeconds(6 * 3600)), "when both are awake again");
        Instant anasNight = Instant.parse("2027-03-20T15:00:00Z");
        assertEquals(Optional.empty(), two.toldNow(CHANGE, anasNight));
        assertTrue(two.looks(CHANGE, anasNight).anyMatch(Instant.parse("2027-03-21T05:00:00Z")::equals));
    }

    @Test
    void whoHasJustPlannedIsToldOnTheDayBeforeOnly() {
        OngoingSeries fresh = new OngoingSeries(
                WEEKLY.id(), WEEKLY.link(), WEEKLY.sides(), CHANGE.minusSeconds(5 * 86400), WEEKLY.slots());
        assertTrue(two(WEEKLY).isNews(CHANGE, 14));
        assertFalse(two(fresh).isNews(CHANGE, 14));
        assertTrue(two(fresh).isNews(CHANGE, 1));
    }

    private static Two two(OngoingSeries series) {
        ZoneId manila = ZoneId.of("Asia/Manila");
        ZoneId rome = ZoneId.of("Europe/Rome");
        return new Two(
                new Clocks(manila, rome),
                List.of(
                        sleeping(manila, LocalTime.of(20, 30), LocalTime.of(7, 0)),
                        sleeping(rome, LocalTime.of(22, 30), LocalTime.of(6, 0))),
                List.of(series));
    }

    private static Resting sleeping(ZoneId zone, LocalTime from, LocalTime until) {
        Quiet night = Quiet.daily(from, until);
        return moment -> {
            LocalDate day = LocalDate.ofInstant(moment, zone);
            return Stream.of(day.minusDays(1), day)
                    .map(one -> night.on(one, zone))
                    .filter(stretch -> stretch.covers(moment))
                    .map(Stretch::until)
                    .findFirst();
        };
    }
}
