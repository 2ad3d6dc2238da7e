package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A series changes, leaves out a day, moves another, and ends; what was stays as it was. */
@QuarkusTest
class SeriesStoryTest {

    private static final String SUNDAYS = "FREQ=WEEKLY;BYDAY=SU";

    @Test
    void anotherHourWaitsForTheOtherSidesYesAnew() {
        Household home = Household.found().open();
        String series = planned(home, Plans.nextSunday(), SUNDAYS);
        home.ana().posts(series + "/confirmation", 200);
        List<String> calls = ids(home);

        change(home.ana(), series, Map.of("at", "18:30"))
                .statusCode(200)
                .body("at", equalTo("18:30"))
                .body("proposedBy", equalTo(home.ana().id()))
                .body("next.yours.local", endsWith("T18:30:00"));

        assertEquals(calls, ids(home));
        assertEquals(Set.of("PROPOSED"), states(home));
        home.ana().posts(series + "/confirmation", 409);
        assertEquals(
                calls.size(), home.maria().posts(series + "/confirmation", 200).getInt("confirmed"));
        assertEquals(Set.of("CONFIRMED"), states(home));
        assertTrue(
                home
                        .ana()
                        .reads("/v1/scheduled-calls?familyLink=" + home.link())
                        .<String>getList("items.yours.local")
                        .stream()
                        .allMatch(local -> local.endsWith("T18:30:00")));
    }

    @Test
    void whatStaysAtItsTimeStaysConfirmedAndWhatDoesNotFitIsWithdrawn() {
        Household home = Household.found().open();
        String series = planned(home, Plans.nextSunday(), "FREQ=WEEKLY;BYDAY=SU,SA");
        home.ana().posts(series + "/confirmation", 200);
        long sundays = onDay(home, "SUNDAY", "CONFIRMED");
        long saturdays = onDay(home, "SATURDAY", "CONFIRMED");
        assertTrue(sundays > 5 && saturdays > 5);

        change(home.maria(), series, Map.of("rule", "FREQ=WEEKLY;BYDAY=SU,TU")).statusCode(200);

        assertEquals(sundays, onDay(home, "SUNDAY", "CONFIRMED"));
        assertEquals(saturdays, onDay(home, "SATURDAY", "CANCELLED"));
        assertTrue(onDay(home, "TUESDAY", "PROPOSED") > 5);
        List<String> reasons = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.findAll { it.state == 'CANCELLED' }.reason");
        assertEquals(Set.of("NOT_AVAILABLE"), new HashSet<>(reasons));
    }

    @Test
    void theFutureOnlyAndWhatIsRunningStays() {
        Household home = Household.found().open();
        LocalDate first = Plans.inDays(1);
        String series = planned(home, first, "FREQ=DAILY");
        home.ana().posts(series + "/confirmation", 200);
        HouseTime.moveTo(first.atTime(19, 10).atZone(Plans.MANILA).toInstant());

        change(home.maria(), series, Map.of("at", "20:00", "rule", "FREQ=DAILY;INTERVAL=2"))
                .statusCode(200);

        JsonPath running = home.ana().reads("/v1/scheduled-calls?familyLink=" + home.link() + "&to=" + first);
        assertEquals(List.of("CONFIRMED"), running.getList("items.state"));
        assertEquals(List.of(first + "T19:00:00"), running.getList("items.yours.local"));
        JsonPath days = days(home.ana(), series, first.minusDays(3), first.plusDays(4));
        assertEquals(
                List.of(first + "T19:00:00", first.plusDays(2) + "T20:00:00", first.plusDays(4) + "T20:00:00"),
                days.getList("items.yours.local"));
        home.maria().posts("/v1/scheduled-calls/" + running.getString("items[0].id") + "/joining", 200);
    }

    @Test
    void aDayThatIsLeftOutStaysLeftOut() {
        Household home = Household.found().open();
        String series = planned(home, Plans.nextSunday(), SUNDAYS);
        LocalDate second = Plans.nextSunday().plusDays(7);
        String call = "/v1/scheduled-calls/" + ids(home).get(1);
        home.ana().posts(call + "/cancellation", 200);

        change(home.maria(), series, Map.of("at", "17:00")).statusCode(200);
        HouseTime.passes(Duration.ofDays(2));
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);

        JsonPath that =
                home.ana().reads("/v1/scheduled-calls?familyLink=" + home.link() + "&from=" + second + "&to=" + second);
        assertEquals(List.of("CANCELLED_BY_PARTICIPANT"), that.getList("items.reason"));
        JsonPath days = days(home.maria(), series, second, second.plusDays(7));
        assertEquals(List.of("CANCELLED", "PROPOSED"), days.getList("items.state"));
    }

    @Test
    void aMovedCallRemembersItsDayAndKeepsItsOwnTime() {
        Household home = Household.found().open();
        String series = planned(home, Plans.nextSunday(), SUNDAYS);
        LocalDate second = Plans.nextSunday().plusDays(7);
        LocalDate monday = second.plusDays(1);
        String call = "/v1/scheduled-calls/" + ids(home).get(1);
        change(home.maria(), call, Map.of("on", monday.toString(), "at", "17:15"))
                .statusCode(200);

        change(home.ana(), series, Map.of("at", "18:00")).statusCode(200);

        JsonPath days = days(home.ana(), series, second, second);
        assertEquals(List.of(second.toString()), days.getList("items.on"));
        assertEquals(List.of(monday + "T17:15:00"), days.getList("items.yours.local"));
        assertEquals(List.of(true), days.getList("items.moved"));
        assertEquals(List.of(call.substring(call.lastIndexOf('/') + 1)), days.getList("items.call"));
        JsonPath next = days(home.ana(), series, second.plusDays(7), second.plusDays(7));
        assertEquals(List.of(false), next.getList("items.moved"));
        assertEquals(List.of(second.plusDays(7) + "T18:00:00"), next.getList("items.yours.local"));

        change(home.ana(), series, Map.of("rule", "FREQ=WEEKLY;BYDAY=WE")).statusCode(200);
        home.ana().asks().get(call).then().body("state", equalTo("CANCELLED")).body("reason", equalTo("NOT_AVAILABLE"));
    }

    @Test
    void anEndedSeriesHasNoCallAheadAndIsNotChangedAnyMore() {
        Household home = Household.found().open();
        String series = planned(home, Plans.nextSunday(), SUNDAYS);
        home.ana().posts(series + "/confirmation", 200);

        JsonPath ended = home.ana().posts(series + "/ending", 200);

        assertTrue(ended.getString("endedAt").endsWith("Z"));
        assertEquals(Set.of("CANCELLED"), states(home));
        home.maria().posts(series + "/ending", 409);
        change(home.maria(), series, Map.of("at", "18:00")).statusCode(409).body("type", endsWith("/state-conflict"));
        LocalDate today = Plans.inDays(0);
        home.maria()
                .asks()
                .get(series + "/occurrences?from=" + today + "&to=" + today.plusDays(300))
                .then()
                .body("items", hasSize(0));
        HouseTime.passes(Duration.ofDays(2));
        assertEquals(Set.of("CANCELLED"), states(home));
        home.maria().asks().get(series).then().body("next", nullValue());
    }

    @Test
    void bothSidesHearOfIt() {
        Household home = Household.found().open();
        String series = planned(home, Plans.nextSunday(), "FREQ=WEEKLY;COUNT=2");
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana())) {
            change(home.maria(), series, Map.of("at", "18:00")).statusCode(200);
            for (LiveEar ear : List.of(maria, ana)) {
                assertEquals(
                        series.substring(series.lastIndexOf('/') + 1),
                        ear.hears("call-series.changed", 1, LiveEar.SOON).getString("data.series"));
                JsonPath call = ear.hears("call.changed", 2, LiveEar.SOON);
                assertEquals("PROPOSED", call.getString("data.state"));
                assertTrue(call.getString("data.yours.local") != null && call.getString("data.theirs.zone") != null);
            }
        }
    }

    @Test
    void changesThatCannotBeAreRefusedAndChangeNothing() {
        Household home = Household.found().open();
        LocalDate start = Plans.inDays(-40);
        String series = planned(home, start, SUNDAYS);
        String before = home.maria().asks().get(series).asString();
        for (Map<String, ?> bad : List.of(
                Map.of("rule", "FREQ=SECONDLY"),
                Map.of("rule", "FREQ=DAILY;COUNT=1000000000"),
                Map.of(
                        "rule",
                        "FREQ=DAILY;UNTIL=" + start.minusDays(1).toString().replace("-", "")),
                Map.of("rule", "FREQ=DAILY;COUNT=3"),
                Map.of("rule", "FREQ=DAILY;UNTIL=20991231"))) {
            refused(home, series, bad, 422, "invalid", "/rule");
        }
        refused(home, series, Map.of("duration", "PT0S"), 422, "invalid", "/duration");
        refused(home, series, Map.of("duration", "PT25H"), 422, "invalid", "/duration");
        refused(home, series, Map.of("startsOn", "1970-01-01"), 422, "invalid", "/startsOn");
        refused(home, series, Map.of("anchor", home.maria().id()), 400, "malformed", "/anchor");
        refused(home, series, Map.of(), 422, "invalid", "");
        assertEquals(before, home.maria().asks().get(series).asString());

        home.maria().asks().body(Map.of("at", "18:00")).patch(series).then().statusCode(428);
        home.maria()
                .asks()
                .header("If-Match", "\"another\"")
                .body(Map.of("at", "18:00"))
                .patch(series)
                .then()
                .statusCode(412);
        change(home.maria(), series, Map.of("at", "19:00"))
                .statusCode(200)
                .body("proposedBy", equalTo(home.maria().id()));
    }

    @Test
    void twoWhoChangeItAtOnceDoNotOverwriteEachOther() throws Exception {
        Household home = Household.found().open();
        String series = planned(home, Plans.nextSunday(), SUNDAYS);
        String marias = home.maria().asks().get(series).header("ETag");
        String anas = home.ana().asks().get(series).header("ETag");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Response>> edits = List.of(
                    () -> patch(home.maria(), series, marias, Map.of("at", "17:00")),
                    () -> patch(home.ana(), series, anas, Map.of("at", "18:00")));
            List<Integer> statuses = both.invokeAll(edits).stream()
                    .map(done -> done.resultNow().statusCode())
                    .sorted()
                    .toList();
            assertEquals(200, statuses.getFirst());
            assertTrue(Set.of(409, 412).contains(statuses.getLast()), statuses::toString);
        }
        assertEquals(ids(home).size(), new HashSet<>(ids(home)).size());
        assertEquals(
                1,
                home
                        .ana()
                        .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                        .<String>getList("items.yours.local")
                        .stream()
                        .map(local -> local.substring(11))
                        .distinct()
                        .count());
    }

    @Test
    void confirmingAndCallingOffAtOnceLeavesOneOfTheTwo() throws Exception {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + Plans.proposed(home, 3).getString("id");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Response>> acts = List.of(
                    () -> home.ana().asks().post(call + "/confirmation"),
                    () -> home.maria().asks().post(call + "/cancellation"));
            List<Integer> statuses = both.invokeAll(acts).stream()
                    .map(done -> done.resultNow().statusCode())
                    .toList();
            assertTrue(statuses.stream().allMatch(Set.of(200, 409)::contains), statuses::toString);
            String state = home.ana().reads(call).getString("state");
            assertEquals(statuses.getLast() == 200 ? "CANCELLED" : "CONFIRMED", state);
        }
    }

    private static String planned(Household home, LocalDate startsOn, String rule) {
        return "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", Plans.series(home, startsOn, rule), 201)
                        .getString("id");
    }

    private static ValidatableResponse change(Somebody by, String path, Map<String, ?> asked) {
        return patch(by, path, by.asks().get(path).header("ETag"), asked).then();
    }

    private static Response patch(Somebody by, String path, String tag, Map<String, ?> asked) {
        return by.asks().header("If-Match", tag).body(asked).patch(path);
    }

    private static void refused(
            Household home, String series, Map<String, ?> asked, int status, String code, String pointer) {
        change(home.maria(), series, asked)
                .statusCode(status)
                .body("type", endsWith("/" + code))
                .body("violations[0].pointer", equalTo(pointer));
    }

    private static JsonPath days(Somebody reader, String series, LocalDate from, LocalDate to) {
        return reader.reads(series + "/occurrences?from=" + from + "&to=" + to);
    }

    private static List<String> ids(Household home) {
        return home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.id");
    }

    private static Set<String> states(Household home) {
        return new HashSet<>(Plans.states(home.ana(), home));
    }

    private static long onDay(Household home, String day, String state) {
        JsonPath calls = home.ana().reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link());
        List<String> those = calls.getList("items.findAll { it.state == '" + state + "' }.yours.local");
        return those.stream()
                .filter(local -> LocalDate.parse(local.substring(0, 10))
                        .getDayOfWeek()
                        .name()
                        .equals(day))
                .count();
    }
}
