package org.kinbridge.icalendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinbridge.recurrence.Slot;

/** A calendar is what RFC 5545 says it is, line by line. */
class CalendarTextTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final UUID ID = UUID.fromString("0197a7b0-0000-7000-8000-000000000001");
    private static final Instant CHANGED = Instant.parse("2026-11-25T10:11:12.345678Z");

    @Test
    void everyLineIsAsExpected() {
        LocalDateTime start = LocalDateTime.parse("2027-03-21T02:30:00");
        Repeat repeat = new Repeat(
                "FREQ=WEEKLY;UNTIL=20270411T003000Z;BYDAY=SU", List.of(Instant.parse("2027-03-17T18:00:00Z")));
        Part rule = new Part(null, slot(start), ROME, repeat, Standing.TENTATIVE, true, "Family call", null);
        LocalDateTime gap = LocalDateTime.parse("2027-03-28T02:30:00");
        Part inTheGap = new Part(gap, slot(gap), ROME, null, Standing.CONFIRMED, false, "Family call", "Later, once");
        String text = written(List.of(new Revised(new Event(ID, List.of(rule, inTheGap)), 7, CHANGED)));

        assertEquals(
                List.of(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Kinbridge//Calendar feed//EN",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Family calls",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Rome",
                        "BEGIN:STANDARD",
                        "DTSTART:20261025T030000",
                        "RDATE:20271031T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "END:STANDARD",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20270328T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "END:DAYLIGHT",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "UID:0197a7b0-0000-7000-8000-000000000001",
                        "DTSTAMP:20261125T101112Z",
                        "LAST-MODIFIED:20261125T101112Z",
                        "SEQUENCE:7",
                        "DTSTART;TZID=Europe/Rome:20270321T023000",
                        "DURATION:PT30M",
                        "RRULE:FREQ=WEEKLY;UNTIL=20270411T003000Z;BYDAY=SU",
                        "RDATE:20270317T180000Z",
                        "SUMMARY:Family call",
                        "STATUS:TENTATIVE",
                        "CLASS:PRIVATE",
                        "BEGIN:VALARM",
                        "TRIGGER:-PT15M",
                        "ACTION:DISPLAY",
                        "DESCRIPTION:Family call",
                        "END:VALARM",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:0197a7b0-0000-7000-8000-000000000001",
                        "DTSTAMP:20261125T101112Z",
                        "LAST-MODIFIED:20261125T101112Z",
                        "SEQUENCE:7",
                        "DTSTART:20270328T013000Z",
                        "DURATION:PT30M",
                        "RECURRENCE-ID;TZID=Europe/Rome:20270328T023000",
                        "SUMMARY:Family call",
                        "DESCRIPTION:Later\\, once",
                        "STATUS:CONFIRMED",
                        "CLASS:PRIVATE",
                        "END:VEVENT",
                        "END:VCALENDAR"),
                Ics.lines(text));
    }

    /** What people are called, in all directions and with all that a calendar has a meaning of its own for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call with Ana, Jun; and \"Lolo\" Ben \\ all: three",
                "one\ntwo\n",
                "مكالمة مع \u2068Ana\u2069، غدًا",
                "परिवारसँगको कुराकानी परिवारसँगको कुराकानी परिवारसँगको कुराकानी",
                "与安娜通话与安娜通话与安娜通话与安娜通话与安娜通话与安娜通话与安娜通话",
                "👧👩‍👧‍👦👧🏽👧👩‍👧‍👦👧🏽👧👩‍👧‍👦👧🏽👧👩‍👧‍👦👧🏽👧👩‍👧‍👦👧🏽",
                "BEGIN:VEVENT\r\nUID:evil"
            })
    void aTextComesBackAsItWas(String summary) throws IOException, ParserException {
        String text = written(List.of(single(summary)));
        Ics.Component event = Ics.read(text).all("VEVENT").getFirst();
        String unbroken = summary.replace("\r\n", "\n");
        assertEquals(unbroken, event.find("SUMMARY").orElseThrow().text());
        assertEquals(1, Ics.read(text).all("VEVENT").size());
        new CalendarBuilder().build(new StringReader(text)).validate();
    }

    /** What a series was before it changed: moments, for which no program has to know anybody's clock. */
    @Test
    void aMomentIsSaidInUtcAndNeedsNoZone() {
        LocalDateTime utc = LocalDateTime.parse("2027-03-21T11:00:00");
        Slot moment = Slot.of(utc, Duration.ofMinutes(30), ZoneOffset.UTC);
        Part moments = new Part(
                null,
                moment,
                ZoneOffset.UTC,
                new Repeat(null, List.of(moment.startsAt().plusSeconds(86_400))),
                Standing.CONFIRMED,
                false,
                "x",
                null);
        Part one = new Part(utc, moment, ZoneOffset.UTC, null, Standing.CANCELLED, false, "x", null);
        Ics.Component calendar =
                Ics.read(written(List.of(new Revised(new Event(ID, List.of(moments, one)), 0, CHANGED))));
        assertEquals(List.of(), calendar.all("VTIMEZONE"));
        Ics.Component first = calendar.all("VEVENT").getFirst();
        assertEquals("20270321T110000Z", first.value("DTSTART"));
        assertEquals("20270322T110000Z", first.value("RDATE"));
        assertTrue(first.find("RRULE").isEmpty());
        assertEquals("20270321T110000Z", calendar.all("VEVENT").getLast().value("RECURRENCE-ID"));
    }

    @Test
    void theSameEventsAreTheSameBytes() {
        assertArrayEquals(
                CalendarText.of("Family calls", List.of(single("x")), Instant.parse("2028-01-01T00:00:00Z")),
                CalendarText.of("Family calls", List.of(single("x")), Instant.parse("2028-01-01T00:00:00Z")));
    }

    @Test
    void aDoubledTimeIsSaidInUtc() {
        LocalDateTime doubled = LocalDateTime.parse("2027-10-31T02:30:00");
        Part part = new Part(null, slot(doubled), ROME, null, Standing.CONFIRMED, false, "x", null);
        assertEquals("20271031T003000Z", dtStart(part));
        Slot second = Slot.at(Instant.parse("2027-10-31T01:30:00Z"), Duration.ofMinutes(30), ROME);
        assertEquals(
                "20271031T013000Z", dtStart(new Part(null, second, ROME, null, Standing.CONFIRMED, false, "x", null)));
    }

    @Test
    void whatIsNotCertainHasNoStatus() {
        Part part =
                new Part(null, slot(LocalDateTime.parse("2027-03-21T02:30:00")), ROME, null, null, false, "x", null);
        assertTrue(event(part).find("STATUS").isEmpty());
        assertFalse(written(List.of()).contains("VEVENT"));
    }

    private static String dtStart(Part part) {
        return event(part).value("DTSTART");
    }

    private static Ics.Component event(Part part) {
        return Ics.read(written(List.of(new Revised(new Event(ID, List.of(part)), 0, CHANGED))))
                .all("VEVENT")
                .getFirst();
    }

    private static Revised single(String summary) {
        Part part = new Part(
                null,
                slot(LocalDateTime.parse("2027-03-21T19:00:00")),
                ROME,
                null,
                Standing.CONFIRMED,
                true,
                summary,
                null);
        return new Revised(new Event(ID, List.of(part)), 0, CHANGED);
    }

    private static Slot slot(LocalDateTime wall) {
        return Slot.of(wall, Duration.ofMinutes(30), ROME);
    }

    private static String written(List<Revised> events) {
        return new String(
                CalendarText.of("Family calls", events, Instant.parse("2028-01-01T00:00:00Z")), StandardCharsets.UTF_8);
    }
}
