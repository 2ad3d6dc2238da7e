package org.kinbridge.story;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinbridge.icalendar.Ical4jReading;
import org.kinbridge.icalendar.Ics;
import org.kinbridge.icalendar.Unrolled;

/** Maria in Rome and Ana in Manila look at their calls in the calendar programs of their phones. */
@QuarkusTest
class CalendarStoryTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String SUNDAYS = "FREQ=WEEKLY;BYDAY=SU";
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @Test
    void anasEveningIsAnasEveningInMariasProgramToo() {
        Household home = Household.found().open();
        String series = planned(home, Plans.series(home, LocalDate.of(2026, 10, 18), SUNDAYS));
        Response answer = Calendars.fetched(Calendars.address(home.maria()));
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=utf-8"))
                .header("Cache-Control", equalTo("private, no-cache"));
        Ics.Component calendar = Ics.read(answer.asString());

        Ics.Component rule = calendar.events(series).getFirst();
        assertEquals("20261018T190000", rule.value("DTSTART"));
        assertEquals(
                Map.of("TZID", "Asia/Manila"),
                rule.find("DTSTART").orElseThrow().parameters());
        assertEquals(SUNDAYS, rule.value("RRULE"));
        assertEquals("PT30M", rule.value("DURATION"));
        assertEquals("TENTATIVE", rule.value("STATUS"));
        assertEquals("0", rule.value("SEQUENCE"));
        assertEquals(rule.value("DTSTAMP"), rule.value("LAST-MODIFIED"));
        assertEquals("-PT15M", rule.all("VALARM").getFirst().value("TRIGGER"));

        List<String> inRome = localTimes(calendar, series, ROME, "2026-10-01", "2027-04-01");
        assertTrue(
                inRome.containsAll(
                        List.of("2026-10-18 13:00", "2026-10-25 12:00", "2027-03-21 12:00", "2027-03-28 13:00")),
                inRome::toString);
        assertEquals(
                listed(home.maria(), series, "2026-10-01", "2027-04-01"),
                inRome,
                "what the API lists is what a program finds");
        Calendars.sample(
                "evening-in-manila", answer.asString(), "Europe/Rome", day("2026-10-01"), day("2027-04-01"), inRome);
    }

    @Test
    void aTimeThatTheClocksSkipOrShowTwiceIsSaidAsAMoment() {
        Household home = Household.found().open();
        Map<String, Object> night = Plans.series(home, Plans.nextSunday(), SUNDAYS);
        night.put("anchor", home.maria().id());
        night.put("at", "02:30");
        String series = planned(home, night);
        String text = Calendars.text(Calendars.address(home.ana()));
        Ics.Component calendar = Ics.read(text);

        ZoneOffsetTransition gap = next(true);
        Ics.Component inTheGap =
                instead(calendar, series, gap.getDateTimeBefore().plusMinutes(30));
        assertEquals(utc(gap.getInstant().plusSeconds(1_800)), inTheGap.value("DTSTART"));
        assertTrue(inTheGap.find("DESCRIPTION").orElseThrow().text().contains("skip"));
        ZoneOffsetTransition overlap = next(false);
        Ics.Component doubled =
                instead(calendar, series, overlap.getDateTimeAfter().plusMinutes(30));
        assertEquals(utc(overlap.getInstant().minusSeconds(1_800)), doubled.value("DTSTART"));
        assertTrue(doubled.find("DESCRIPTION").orElseThrow().text().contains("twice"));
        assertEquals(
                "Europe/Rome",
                doubled.find("RECURRENCE-ID").orElseThrow().parameters().get("TZID"));

        LocalDate from = Plans.nextSunday().minusDays(1);
        LocalDate to = from.plusDays(700);
        List<String> inManila = localTimes(calendar, series, Plans.MANILA, from.toString(), to.toString());
        assertEquals(listed(home.ana(), series, from.toString(), to.toString()), inManila);
        assertTrue(inManila.size() > 90);
        Calendars.sample("night-in-rome", text, "Asia/Manila", from, to, inManila);
    }

    @Test
    void aCallIsOneEntryWhateverBecomesOfIt() {
        Household home = Household.found().open();
        JsonPath made = Plans.proposed(home, 3);
        String call = "/v1/scheduled-calls/" + made.getString("id");
        String address = Calendars.address(home.maria());
        Ics.Component proposed = only(address, made);
        assertEquals("TENTATIVE", proposed.value("STATUS"));
        assertEquals(Plans.inDays(3).atTime(19, 0).format(LOCAL), proposed.value("DTSTART"));
        assertEquals("0", proposed.value("SEQUENCE"));

        home.ana().posts(call + "/confirmation", 200);
        Ics.Component confirmed = only(address, made);
        assertEquals(List.of("CONFIRMED", "1"), List.of(confirmed.value("STATUS"), confirmed.value("SEQUENCE")));

        home.maria()
                .asks()
                .header("If-Match", home.maria().asks().get(call).header("ETag"))
                .body(Map.of("at", "18:15"))
                .patch(call)
                .then()
                .statusCode(200);
        Ics.Component moved = only(address, made);
        assertEquals(Plans.inDays(3).atTime(18, 15).format(LOCAL), moved.value("DTSTART"));
        assertEquals(List.of("TENTATIVE", "2"), List.of(moved.value("STATUS"), moved.value("SEQUENCE")));

        home.ana().posts(call + "/cancellation", 200);
        Ics.Component cancelled = only(address, made);
        assertEquals(List.of("CANCELLED", "3"), List.of(cancelled.value("STATUS"), cancelled.value("SEQUENCE")));
        assertEquals(List.of(), cancelled.all("VALARM"));
        assertEquals("3", only(address, made).value("SEQUENCE"), "looking changes nothing");
        assertEquals("0", only(Calendars.address(home.ana()), made).value("SEQUENCE"), "who looks first sees it first");
    }

    @Test
    void whatBecomesOfOneSundayStandsInItsPlace() {
        Household home = Household.found().open();
        String series = planned(home, Plans.series(home, Plans.nextSunday(), SUNDAYS));
        String address = Calendars.address(home.ana());
        assertEquals(1, Calendars.read(address).events(series).size());

        List<String> calls = home.ana()
                .reads("/v1/scheduled-calls?familyLink=" + home.link())
                .getList("items.id");
        home.ana().posts("/v1/scheduled-calls/" + calls.get(0) + "/confirmation", 200);
        home.ana().posts("/v1/scheduled-calls/" + calls.get(1) + "/cancellation", 200);
        String third = "/v1/scheduled-calls/" + calls.get(2);
        LocalDate monday = Plans.nextSunday().plusDays(15);
        home.maria()
                .asks()
                .header("If-Match", home.maria().asks().get(third).header("ETag"))
                .body(Map.of("on", monday.toString(), "at", "18:30"))
                .patch(third)
                .then()
                .statusCode(200);

        Ics.Component calendar = Calendars.read(address);
        assertEquals(4, calendar.events(series).size());
        LocalDateTime sunday = Plans.nextSunday().atTime(19, 0);
        assertEquals("CONFIRMED", instead(calendar, series, sunday).value("STATUS"));
        assertEquals("CANCELLED", instead(calendar, series, sunday.plusDays(7)).value("STATUS"));
        Ics.Component moved = instead(calendar, series, sunday.plusDays(14));
        assertEquals(monday.atTime(18, 30).format(LOCAL), moved.value("DTSTART"));
        assertEquals("TENTATIVE", moved.value("STATUS"));
        calendar.events(series).forEach(event -> assertEquals("1", event.value("SEQUENCE")));
        sampleOfSundays(series, Calendars.text(address), sunday, monday);
    }

    /** Every evening at seven until today, on Sundays and Wednesdays at six from today on; Maria is in Rome, then in Dubai. */
    @Test
    void aSeriesThatChangesIsOneEntryAndWhatWasStaysAtItsTime() {
        Household home = Household.found().open();
        String series = planned(home, Plans.series(home, Plans.inDays(-40), "FREQ=DAILY"));
        home.ana().posts("/v1/call-series/" + series + "/confirmation", 200);
        String address = Calendars.address(home.maria());
        HouseTime.passes(Duration.ofDays(2));
        String before = Calendars.text(address);
        Ics.Component was = Ics.read(before).events(series).getFirst();

        changes(home.maria(), "/v1/call-series/" + series, Map.of("at", "18:00", "rule", "FREQ=WEEKLY;BYDAY=SU,WE"));
        home.maria().posts("/v1/call-series/" + series + "/confirmation", 409);
        home.ana().posts("/v1/call-series/" + series + "/confirmation", 200);
        String after = Calendars.text(address);

        Ics.Component rule = Ics.read(after).events(series).getFirst();
        assertEquals("FREQ=WEEKLY;BYDAY=SU,WE", rule.value("RRULE"));
        assertTrue(Integer.parseInt(rule.value("SEQUENCE")) > Integer.parseInt(was.value("SEQUENCE")));
        LocalDate from = Plans.inDays(-25);
        LocalDate to = from.plusDays(90);
        List<String> inRome = localTimes(Ics.read(after), series, ROME, from.toString(), to.toString());
        assertEquals(listed(home.maria(), series, from.toString(), to.toString()), inRome);
        List<String> inManila = localTimes(Ics.read(after), series, Plans.MANILA, from.toString(), to.toString());
        assertTrue(inManila.contains(from.plusDays(3) + " 19:00"), inManila::toString);
        assertTrue(inManila.contains(Plans.nextSunday().plusDays(7) + " 18:00"), inManila::toString);
        assertEquals(
                inManila,
                Ical4jReading.starts(after, series, from, to, Plans.MANILA),
                "as a library reads it that many programs use");
        Calendars.sample("a-series-that-changed", after, "Europe/Rome", from, to, inRome);
        Calendars.sampleBefore("a-series-that-changed", before);
    }

    @Test
    void aSeriesWhoseAnchorMovesGoesByHerNewClockFromThenOn() {
        Household home = Household.found().open();
        Map<String, Object> noon = Plans.series(home, Plans.inDays(-20), "FREQ=DAILY;COUNT=60");
        noon.put("anchor", home.maria().id());
        noon.put("at", "12:00");
        String series = planned(home, noon);
        String address = Calendars.address(home.ana());
        String before = Calendars.text(address);
        assertEquals(
                "FREQ=DAILY;COUNT=60",
                Ics.read(before).events(series).getFirst().value("RRULE"));

        changes(home.maria(), "/v1/me", Map.of("zone", "Asia/Dubai"));

        String after = Calendars.text(address);
        Ics.Component rule = Ics.read(after).events(series).getFirst();
        assertEquals(
                "Asia/Dubai", rule.find("DTSTART").orElseThrow().parameters().get("TZID"));
        assertEquals("1", rule.value("SEQUENCE"));
        LocalDate from = Plans.inDays(-20);
        LocalDate to = from.plusDays(90);
        List<String> inManila = localTimes(Ics.read(after), series, Plans.MANILA, from.toString(), to.toString());
        assertEquals(listed(home.ana(), series, from.toString(), to.toString()), inManila);
        // Between noon in Dubai and noon in Rome the one has gone by, and the other is no more.
        assertTrue(inManila.size() == 60 || inManila.size() == 59, "it counts from its first day");
        assertTrue(inManila.getLast().endsWith("16:00") && !inManila.getFirst().endsWith("16:00"), inManila::toString);
        assertEquals(inManila, Ical4jReading.starts(after, series, from, to, Plans.MANILA));
        Calendars.sample("an-anchor-who-moved", after, "Asia/Manila", from, to, inManila);
        Calendars.sampleBefore("an-anchor-who-moved", before);
    }

    @Test
    void afterTheEndOfASeriesThereIsNothing() {
        Household home = Household.found().open();
        String series = planned(home, Plans.series(home, Plans.inDays(-20), "FREQ=DAILY"));
        home.ana().posts("/v1/call-series/" + series + "/confirmation", 200);
        String address = Calendars.address(home.maria());
        String before = Calendars.text(address);
        assertFalse(before.contains("UNTIL"));

        JsonPath ended = home.ana().posts("/v1/call-series/" + series + "/ending", 200);

        String after = Calendars.text(address);
        List<Ics.Component> events = Ics.read(after).events(series);
        assertEquals(1, events.size(), "what the end took away is not called off, but gone");
        String until = Instant.parse(ended.getString("endedAt"))
                .minusNanos(1)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        assertEquals(
                "FREQ=DAILY;UNTIL=" + until.replace("-", "").replace(":", ""),
                events.getFirst().value("RRULE"));
        assertEquals("1", events.getFirst().value("SEQUENCE"));
        LocalDate from = Plans.inDays(-19);
        LocalDate to = from.plusDays(90);
        List<String> inRome = localTimes(Ics.read(after), series, ROME, from.toString(), to.toString());
        assertEquals(listed(home.maria(), series, from.toString(), to.toString()), inRome);
        assertTrue(inRome.getLast().compareTo(Plans.inDays(1).toString()) < 0, inRome::toString);
        Calendars.sample("a-series-that-ended", after, "Europe/Rome", from, to, inRome);
        Calendars.sampleBefore("a-series-that-ended", before);
    }

    private static void changes(Somebody by, String path, Map<String, ?> asked) {
        by.asks()
                .header("If-Match", by.asks().get(path).header("ETag"))
                .body(asked)
                .patch(path)
                .then()
                .statusCode(200);
    }

    /** Programs differ in whether they list what was called off, so the list begins after it. */
    private static void sampleOfSundays(String series, String text, LocalDateTime sunday, LocalDate monday) {
        LocalDate from = sunday.toLocalDate().plusDays(8);
        LocalDate to = from.plusDays(26);
        List<String> starts = localTimes(Ics.read(text), series, Plans.MANILA, from.toString(), to.toString());
        assertEquals(monday + " 18:30", starts.getFirst());
        Calendars.sample("a-sunday-moved", text, "Asia/Manila", from, to, starts);
    }

    @Test
    void nobodyIsNamedUnlessTheReaderChooses() {
        Household home = Household.speaking("tl", "en").open();
        JsonPath made = Plans.proposed(home, 3);
        planned(home, Plans.afternoons(home, Plans.nextSunday(), SUNDAYS));
        String marias = Calendars.address(home.maria());
        String anas = Calendars.address(home.ana());
        assertFalse(Calendars.text(marias).contains("Ana"));
        assertFalse(Calendars.text(anas).contains("Maria"));
        assertEquals("Tawag ng pamilya", only(marias, made).value("SUMMARY"));
        assertEquals("Family call", only(anas, made).value("SUMMARY"));
        assertEquals("Mga tawag ng pamilya", Calendars.read(marias).value("X-WR-CALNAME"));

        home.maria()
                .asks()
                .body(Map.of("showNames", true))
                .patch("/v1/me/calendar")
                .then()
                .statusCode(428);
        home.maria()
                .asks()
                .header("If-Match", "\"another\"")
                .body(Map.of("showNames", true))
                .patch("/v1/me/calendar")
                .then()
                .statusCode(412);
        Calendars.showNames(home.maria(), true);
        assertEquals("Tawag kay Ana", only(marias, made).value("SUMMARY"));
        assertEquals("1", only(marias, made).value("SEQUENCE"));
        assertFalse(Calendars.text(anas).contains("Maria"), "what Maria chooses is hers");
        Calendars.showNames(home.maria(), false);
        assertFalse(Calendars.text(marias).contains("Ana"));
    }

    /** Five to four is class where nobody says otherwise, and free where her family says that it is over at noon. */
    @Test
    void noReminderSoundsInAnasClassAndItIsHerFamilyThatSaysWhenThatIs() {
        Household home = Household.found().open();
        LocalDate tuesday = TheirHours.next(DayOfWeek.TUESDAY);
        JsonPath made = home.maria().posts("/v1/scheduled-calls", Plans.call(home, tuesday.atTime(16, 10)), 201);
        String anas = Calendars.address(home.ana());
        assertEquals(List.of(), only(anas, made).all("VALARM"));
        assertEquals(
                1, only(Calendars.address(home.maria()), made).all("VALARM").size());
        TheirHours.says(
                        home.ben(),
                        home.ana(),
                        Map.of("school", List.of(TheirHours.weekly(TheirHours.EVERY_DAY, "07:30", "12:00"))))
                .statusCode(200);
        assertEquals(1, only(anas, made).all("VALARM").size());
    }

    @Test
    void anAddressWorksUntilThereIsAnotherOne() {
        Household home = Household.found();
        home.maria()
                .asks()
                .get("/v1/me/calendar")
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("since", nullValue());
        home.maria()
                .asks()
                .header("If-Match", "*")
                .body(Map.of("showNames", true))
                .patch("/v1/me/calendar")
                .then()
                .statusCode(404);
        String first = Calendars.address(home.maria());
        assertTrue(first.matches("/v1/calendar/[A-Za-z0-9_-]{43}\\.ics"), first);
        Calendars.showNames(home.maria(), true);
        String second = Calendars.address(home.maria());
        assertNotEquals(first, second);
        home.maria()
                .asks()
                .get("/v1/me/calendar")
                .then()
                .body("active", equalTo(true))
                .body("showNames", equalTo(true));
        Calendars.fetched(second).then().statusCode(200);
        nothingThere(first);
        nothingThere("/v1/calendar/nobody-made-this.ics");

        home.maria().asks().delete("/v1/me/calendar").then().statusCode(204);
        home.maria().asks().delete("/v1/me/calendar").then().statusCode(204);
        nothingThere(second);
        Calendars.address(home.maria());
        home.maria().asks().get("/v1/me/calendar").then().body("showNames", equalTo(false));
    }

    private static void nothingThere(String address) {
        Calendars.fetched(address)
                .then()
                .statusCode(404)
                .header("ETag", nullValue())
                .body("type", endsWith("/not-found"));
    }

    @Test
    void aProgramThatHasItAlreadyGetsNothing() {
        Household home = Household.found().open();
        JsonPath call = Plans.proposed(home, 3);
        String address = Calendars.address(home.ana());
        String tag = Calendars.fetched(address).header("ETag");
        Calendars.program()
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(blankOrNullString());
        home.ana().posts("/v1/scheduled-calls/" + call.getString("id") + "/confirmation", 200);
        Calendars.program()
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    /** Whatever closes a contact, the calendars say the same, and why not. */
    @Test
    void aClosedContactIsCalledOffAndNothingTellsWhy() {
        Household stopped = Household.found().open();
        Household restricted = Household.found().open();
        List<List<String>> addresses =
                Stream.of(stopped, restricted).map(CalendarStoryTest::busy).toList();
        stopped.ana()
                .asks()
                .delete("/v1/family-links/" + stopped.link() + "/assent")
                .then()
                .statusCode(200);
        Restrictions.set(restricted.ben(), restricted, Map.of());

        for (int reader = 0; reader < 2; reader++) {
            String one = Calendars.text(addresses.getFirst().get(reader));
            Ics.Component calendar = Ics.read(one);
            calendar.all("VEVENT").forEach(event -> assertEquals("CANCELLED", event.value("STATUS")));
            assertEquals(2, calendar.all("VEVENT").size());
            assertFalse(one.contains("VALARM") || one.contains("DESCRIPTION") || one.contains("AVAILABLE"), one);
            assertEquals(
                    neutral(one), neutral(Calendars.text(addresses.getLast().get(reader))));
        }
        stopped.ana().posts("/v1/family-links/" + stopped.link() + "/assent", 200);
        Ics.Component again = Calendars.read(addresses.getFirst().getFirst());
        assertEquals(
                List.of("CANCELLED", "TENTATIVE"),
                again.all("VEVENT").stream()
                        .map(event -> event.value("STATUS"))
                        .sorted()
                        .toList());
    }

    /** A series, and a call that both said yes to; Maria and Ana have read their calendars once, at these addresses. */
    private static List<String> busy(Household home) {
        planned(home, Plans.afternoons(home, Plans.nextSunday(), SUNDAYS));
        JsonPath call = Plans.proposed(home, 3);
        home.ana().posts("/v1/scheduled-calls/" + call.getString("id") + "/confirmation", 200);
        List<String> addresses = List.of(Calendars.address(home.maria()), Calendars.address(home.ana()));
        assertTrue(
                addresses.stream().allMatch(address -> Calendars.text(address).contains("CONFIRMED")));
        return addresses;
    }

    /** Without ids, and without the moments in which it was written. */
    private static String neutral(String text) {
        return text.replaceAll("(UID|DTSTAMP|LAST-MODIFIED):.*", "$1");
    }

    private static Ics.Component only(String address, JsonPath call) {
        List<Ics.Component> events = Calendars.read(address).events(call.getString("id"));
        assertEquals(1, events.size());
        return events.getFirst();
    }

    private static Ics.Component instead(Ics.Component calendar, String series, LocalDateTime wall) {
        return calendar.events(series).stream()
                .filter(event -> event.find("RECURRENCE-ID")
                        .filter(line -> line.raw().equals(wall.format(LOCAL)))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing stands in the place of " + wall));
    }

    /** The next night in which Rome's clocks skip half past two, or show it twice. */
    private static ZoneOffsetTransition next(boolean gap) {
        ZoneOffsetTransition change = ROME.getRules().nextTransition(Plans.now().plus(7, ChronoUnit.DAYS));
        return change.isGap() == gap ? change : ROME.getRules().nextTransition(change.getInstant());
    }

    private static List<String> localTimes(Ics.Component calendar, String series, ZoneId zone, String from, String to) {
        Instant since = day(from).atStartOfDay(zone).toInstant();
        Instant until = day(to).atStartOfDay(zone).toInstant();
        return Unrolled.of(calendar, series, since, until).stream()
                .map(time ->
                        LocalDateTime.ofInstant(time.start(), zone).toString().replace('T', ' '))
                .toList();
    }

    private static List<String> listed(Somebody reader, String series, String from, String to) {
        return reader
                .reads("/v1/call-series/" + series + "/occurrences?from=" + from + "&to=" + to)
                .getList("items.yours.local", String.class)
                .stream()
                .map(local -> local.substring(0, 16).replace('T', ' '))
                .toList();
    }

    private static String planned(Household home, Map<String, Object> asked) {
        return home.maria().posts("/v1/call-series", asked, 201).getString("id");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).format(UTC);
    }
}
