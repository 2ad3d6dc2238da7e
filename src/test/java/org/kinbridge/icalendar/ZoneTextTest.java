package org.kinbridge.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A VTIMEZONE says of every hour what java.time says. */
class ZoneTextTest {

    private static final Instant FROM = Instant.parse("2018-02-03T04:05:06Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

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
                "Europe/Rome",
                "Europe/Dublin"
            })
    void everyHourOfTwentyYearsIsTheSame(String name) {
        ZoneId zone = ZoneId.of(name);
        Ics.Component clocks = read(zone, FROM);
        assertEquals(name, clocks.value("TZID"));
        NavigableMap<LocalDateTime, ZoneOffset> told = Unrolled.offsets(clocks);
        int compared = 0;
        for (Instant hour = FROM; hour.isBefore(UNTIL); hour = hour.plusSeconds(6_000)) {
            LocalDateTime wall = LocalDateTime.ofInstant(hour, zone);
            List<ZoneOffset> there = zone.getRules().getValidOffsets(wall);
            if (there.size() == 1) {
                assertEquals(there.getFirst(), told.floorEntry(wall).getValue(), wall::toString);
                compared++;
            }
        }
        assertTrue(compared > 100_000, "compared " + compared);
    }

    @Test
    void aZoneThatNeverChangedHasOneOffset() {
        assertEquals(
                List.of(
                        "BEGIN:VTIMEZONE",
                        "TZID:Etc/GMT-3",
                        "BEGIN:STANDARD",
                        "DTSTART:19700101T000000",
                        "TZOFFSETFROM:+0300",
                        "TZOFFSETTO:+0300",
                        "END:STANDARD",
                        "END:VTIMEZONE"),
                Ics.lines(ZoneText.of(ZoneId.of("Etc/GMT-3"), FROM, UNTIL).toString()));
    }

    @Test
    void whatWasInForceBeforeTheFirstMomentIsTold() {
        Ics.Component clocks = read(ZoneId.of("Europe/Rome"), Instant.parse("2026-12-01T00:00:00Z"));
        assertEquals("20261025T030000", clocks.all("STANDARD").getFirst().value("DTSTART"));
        assertEquals("20270328T020000", clocks.all("DAYLIGHT").getFirst().value("DTSTART"));
    }

    private static Ics.Component read(ZoneId zone, Instant from) {
        String text = "BEGIN:VCALENDAR\r\n"
                + Folding.fold(ZoneText.of(zone, from, UNTIL).toString()) + "END:VCALENDAR\r\n";
        return Ics.read(text).all("VTIMEZONE").getFirst();
    }
}
