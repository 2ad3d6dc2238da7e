package org.kinbridge.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fifteen zones, ten years, eight rules: what another library makes of a rule, and what the clocks of a place show, found by
 * trying, is what ours come to.
 */
class IndependentExpanderTest {

    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3;COUNT=200",
            "FREQ=WEEKLY;BYDAY=SU",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
            "FREQ=MONTHLY;BYDAY=-1SU",
            "FREQ=MONTHLY;BYDAY=2FR",
            "FREQ=MONTHLY;BYMONTHDAY=28",
            "FREQ=MONTHLY;BYMONTHDAY=-1");
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 10;
    /** In the gaps and overlaps of most of these places, and in none. */
    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(0, 30), LocalTime.of(1, 45), LocalTime.of(2, 15), LocalTime.of(19, 0));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Gaza",
                "Asia/Tehran",
                "Antarctica/Troll",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "Asia/Manila",
                "Asia/Colombo",
                "Asia/Dhaka",
                "Asia/Riyadh",
                "Asia/Dubai",
                "Europe/Rome"
            })
    void everySeriesIsWhatAnotherLibraryMakesOfIt(String place) {
        ZoneId zone = ZoneId.of(place);
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (String rule : RULES) {
                for (LocalTime at : TIMES) {
                    LocalDate start = LocalDate.of(year, 1, 5);
                    List<Instant> ours = new Pattern(start, at, 30, rule)
                            .slots(start, zone)
                            .takeWhile(slot -> slot.onDate().getYear() == start.getYear())
                            .map(Slot::startsAt)
                            .toList();
                    assertTrue(ours.size() > 5, place);
                    assertEquals(
                            theirs(rule, start.atTime(at), zone), ours, place + " " + year + " " + at + " " + rule);
                }
            }
        }
    }

    private static List<Instant> theirs(String rule, LocalDateTime start, ZoneId zone) {
        LocalDateTime end = LocalDate.of(start.getYear(), 12, 31).atTime(LocalTime.MAX);
        // It begins the week on Sunday unless it is told; RFC 5545 begins it on Monday.
        return new Recur<LocalDateTime>(rule.startsWith("FREQ=WEEKLY") ? rule + ";WKST=MO" : rule)
                .getDates(start, start, end).stream()
                        .map(wall -> instant(wall, zone))
                        .toList();
    }

    /** The first moment at which the clock shows this time; where it never does, the moment that the clock before would. */
    private static Instant instant(LocalDateTime wall, ZoneId zone) {
        Instant first = wall.toInstant(ZoneOffset.ofHours(18));
        for (int quarter = 0; quarter <= 4 * 36; quarter++) {
            Instant at = first.plusSeconds(quarter * 900L);
            if (LocalDateTime.ofInstant(at, zone).equals(wall)) {
                return at;
            }
        }
        ZonedDateTime dayBefore = wall.minusDays(1).atZone(zone);
        return dayBefore.toInstant().plusSeconds(24 * 60 * 60);
    }
}
