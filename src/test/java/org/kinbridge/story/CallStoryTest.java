package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Maria and Ana agree on calls, and each reads her own clock. {@link HouseTime} moves the one that all stories share. */
@QuarkusTest
class CallStoryTest {

    private static final String SUNDAYS = "FREQ=WEEKLY;BYDAY=SU";

    @Test
    void aWeeklyCallKeepsAnasEveningWhileMariasClockChanges() {
        Household home = Household.found().open();
        String series = planned(home, LocalDate.of(2026, 10, 18), SUNDAYS);

        JsonPath marias =
                home.maria().reads("/v1/call-series/" + series + "/occurrences?from=2026-10-18&to=2027-03-28");
        assertEquals(
                List.of("2026-10-18T13:00:00", "2026-10-25T12:00:00"),
                marias.getList("items.yours.local").subList(0, 2));
        assertEquals("2027-03-21T12:00:00", marias.getString("items[22].yours.local"));
        assertEquals("2027-03-28T13:00:00", marias.getString("items[23].yours.local"));
        assertEquals("Europe/Rome", marias.getString("items[0].yours.zone"));
        assertEquals("2026-10-18T11:00:00Z", marias.getString("items[0].yours.instant"));
        assertEquals("same", marias.getString("items[0].yours.day"));

        JsonPath anas = home.ana().reads("/v1/call-series/" + series + "/occurrences?from=2026-10-18&to=2028-10-18");
        assertTrue(anas.getList("items.yours.local", String.class).stream()
                .allMatch(local -> local.endsWith("T19:00:00")));
        assertEquals("2026-10-18T13:00:00", anas.getString("items[0].theirs.local"));
    }

    @Test
    void aSeriesProposesItsCallsForTheNextSixtyDays() {
        Household home = Household.found().open();
        LocalDate start = Plans.inDays(-20);
        String series = planned(home, start, "FREQ=DAILY");

        JsonPath calls = home.ana().reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link());
        int made = calls.getList("items").size();
        assertTrue(made == 59 || made == 60 || made == 61, "made " + made);
        assertEquals(Set.of("PROPOSED"), new HashSet<>(calls.<String>getList("items.state")));
        assertEquals(Set.of(series), new HashSet<>(calls.<String>getList("items.series")));
        assertEquals(home.maria().id(), calls.getString("items[0].proposedBy"));

        assertEquals(
                made,
                home.ana()
                        .posts("/v1/call-series/" + series + "/confirmation", 200)
                        .getInt("confirmed"));
        assertEquals(Set.of("CONFIRMED"), new HashSet<>(Plans.states(home.maria(), home)));
        home.maria().posts("/v1/call-series/" + series + "/confirmation", 409);
    }

    @Test
    void theOtherSideConfirmsAndEitherCancels() {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + Plans.proposed(home, 3).getString("id");

        home.maria()
                .asks()
                .post(call + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", endsWith("state-conflict"));
        assertEquals("CONFIRMED", home.ana().posts(call + "/confirmation", 200).getString("state"));
        home.ana().posts(call + "/confirmation", 409);
        home.ana().posts(call + "/joining", 409);
        JsonPath cancelled = home.maria().posts(call + "/cancellation", 200);
        assertEquals("CANCELLED", cancelled.getString("state"));
        assertEquals("CANCELLED_BY_PARTICIPANT", cancelled.getString("reason"));
        home.ana().posts(call + "/cancellation", 409);
        home.ana().posts(call + "/confirmation", 409);
    }

    @Test
    void bothComeInAtOnceAndComingAgainChangesNothing() throws Exception {
        Household home = Household.found().open();
        JsonPath planned = Plans.proposed(home, 1);
        String call = "/v1/scheduled-calls/" + planned.getString("id");
        home.ana().posts(call + "/confirmation", 200);
        HouseTime.moveTo(Instant.parse(planned.getString("yours.instant")).minusSeconds(60));

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Response>> joins = List.of(
                    () -> home.ana().asks().post(call + "/joining"),
                    () -> home.maria().asks().post(call + "/joining"));
            both.invokeAll(joins).forEach(joined -> joined.resultNow().then().statusCode(200));
        }
        home.ana().posts(call + "/joining", 200);
        home.ana().asks().get(call).then().body("there", hasSize(2)).body("state", equalTo("RUNNING"));
    }

    @Test
    void whileTheContactIsClosedEveryAttemptIsRefusedAlike() {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + aCall(home);
        String series = "/v1/call-series/" + planned(home, Plans.nextSunday(), SUNDAYS);
        home.ana().posts(call + "/confirmation", 200);

        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);

        home.maria()
                .asks()
                .get("/v1/scheduled-calls?familyLink=" + home.link())
                .then()
                .body("items.state", everyItem(equalTo("CANCELLED")))
                .body("items.reason", everyItem(equalTo("NOT_AVAILABLE")))
                .body("items", not(hasSize(0)));
        Map<String, Object> late = Plans.call(home, LocalDateTime.of(1999, 1, 1, 2, 30));
        late.put("anchor", home.ben().id());
        late.put("duration", "forever");
        for (Somebody one : List.of(home.maria(), home.ana())) {
            notReady(one, "/v1/scheduled-calls", late);
            notReady(one, "/v1/call-series", Plans.series(home, Plans.nextSunday(), "FREQ=SECONDLY"));
            notReady(one, call + "/confirmation", Map.of());
            notReady(one, call + "/joining", Map.of());
            notReady(one, series + "/confirmation", Map.of());
        }
        notReady(home.ben(), "/v1/scheduled-calls", late);
        notReady(home.ben(), call + "/confirmation", Map.of());
        Household.found().maria().posts("/v1/scheduled-calls", late, 404);
    }

    private static void notReady(Somebody one, String path, Object body) {
        one.asks()
                .body(body)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("contact-not-ready"))
                .body("violations", nullValue());
    }

    @Test
    void nobodyElseReadsThem() {
        Household home = Household.found().open();
        Household others = Household.found().open();
        String call = "/v1/scheduled-calls/" + aCall(home);
        String series = "/v1/call-series/" + planned(home, Plans.nextSunday(), SUNDAYS);

        for (Somebody outsider : List.of(others.ben(), others.maria())) {
            for (String path : List.of(
                    call,
                    series,
                    series + "/occurrences?from=2026-01-01&to=2026-02-01",
                    "/v1/scheduled-calls?familyLink=" + home.link())) {
                outsider.asks().get(path).then().statusCode(404).body("type", endsWith("not-found"));
            }
            for (String path : List.of(
                    call + "/confirmation", call + "/cancellation", call + "/joining", series + "/confirmation")) {
                outsider.posts(path, 404);
            }
            outsider.asks().get("/v1/scheduled-calls").then().body("items.id", not(equalTo(List.of(call))));
        }
        others.ben().asks().get("/v1/scheduled-calls").then().body("items", hasSize(0));
        home.ben().asks().get(series).then().statusCode(404);
    }

    @Test
    void timesThatCannotBeAreRefused() {
        Household home = Household.found().open();
        Map<String, Object> inTheGap = Plans.call(home, springGapInRome());
        inTheGap.put("anchor", home.maria().id());
        Plans.refused(home.maria(), "/v1/scheduled-calls", inTheGap, 422, "local-time-does-not-exist", "/at");

        Map<String, Object> past = Plans.call(home, Plans.inDays(-1).atTime(19, 0));
        Plans.refused(home.maria(), "/v1/scheduled-calls", past, 422, "invalid", "/on");
        Map<String, Object> far = Plans.call(home, LocalDateTime.of(2300, 1, 1, 19, 0));
        Plans.refused(home.maria(), "/v1/scheduled-calls", far, 422, "invalid", "/on");

        for (String duration : List.of("PT4M", "PT4H1M", "PT0S", "PT25H", "-PT30M", "PT10M30S", "30 minutes", "P1Y")) {
            Map<String, Object> odd = Plans.call(home, Plans.inDays(2).atTime(19, 0));
            odd.put("duration", duration);
            Plans.refused(home.maria(), "/v1/scheduled-calls", odd, 422, "invalid", "/duration");
        }
        Map<String, Object> ofBen = Plans.call(home, Plans.inDays(2).atTime(19, 0));
        ofBen.put("anchor", home.ben().id());
        Plans.refused(home.maria(), "/v1/scheduled-calls", ofBen, 422, "invalid", "/anchor");
        Map<String, Object> seconds = Plans.call(home, Plans.inDays(2).atTime(19, 0));
        seconds.put("at", "19:00:30");
        Plans.refused(home.maria(), "/v1/scheduled-calls", seconds, 400, "malformed", "/at");
        assertEquals(List.of(), Plans.states(home.maria(), home));
    }

    /** 02:30 on the last Sunday of a March to come: the clocks in Rome skip it. */
    private static LocalDateTime springGapInRome() {
        LocalDate march = LocalDate.ofInstant(Plans.now(), ZoneId.of("Europe/Rome"))
                .plusMonths(11)
                .withDayOfYear(1)
                .withMonth(Month.MARCH.getValue())
                .withDayOfMonth(31);
        return march.minusDays(march.getDayOfWeek().getValue() % 7).atTime(2, 30);
    }

    @Test
    void rulesAndRangesThatCannotBeAreRefused() {
        Household home = Household.found().open();
        for (String rule : List.of("FREQ=SECONDLY", "FREQ=DAILY;COUNT=1000000000", "X".repeat(201))) {
            Map<String, Object> bomb = Plans.series(home, Plans.nextSunday(), rule);
            Plans.refused(home.maria(), "/v1/call-series", bomb, 422, "invalid", "/rule");
        }
        Map<String, Object> ancient = Plans.series(home, LocalDate.of(1970, 1, 1), SUNDAYS);
        Plans.refused(home.maria(), "/v1/call-series", ancient, 422, "invalid", "/startsOn");
        home.maria().asks().get("/v1/call-series").then().body("items", hasSize(0));

        String occurrences = "/v1/call-series/" + planned(home, Plans.nextSunday(), SUNDAYS) + "/occurrences";
        range(home, occurrences + "?from=2026-01-01&to=2028-01-02", 422, "range-too-long");
        range(home, occurrences + "?from=2026-01-02&to=2026-01-01", 422, "invalid");
        range(home, occurrences + "?from=2026-01-02", 422, "invalid");
        range(home, occurrences + "?from=2026-02-30&to=2026-03-01", 400, "malformed");
        home.maria().asks().get("/v1/call-series").then().body("items", hasSize(1));
    }

    private static void range(Household home, String path, int status, String code) {
        home.maria().asks().get(path).then().statusCode(status).body("type", endsWith("/" + code));
    }

    @Test
    void aListGoesOnFromPageToPage() {
        Household home = Household.found().open();
        planned(home, Plans.inDays(1), "FREQ=DAILY;COUNT=7");
        String list = "/v1/scheduled-calls?limit=3&familyLink=" + home.link() + "&from=" + Plans.inDays(2) + "&to="
                + Plans.inDays(6);

        JsonPath first = home.ana().reads(list);
        JsonPath second = home.ana().reads(list + "&cursor=" + first.getString("next"));
        assertEquals(3, first.getList("items").size());
        assertEquals(2, second.getList("items").size());
        home.ana()
                .asks()
                .get(list + "&cursor=" + first.getString("next"))
                .then()
                .body("next", is(nullValue()));
        assertEquals(Plans.inDays(5).atTime(19, 0) + ":00", second.getString("items[0].yours.local"));
    }

    private static String planned(Household home, LocalDate startsOn, String rule) {
        return home.maria()
                .posts("/v1/call-series", Plans.series(home, startsOn, rule), 201)
                .getString("id");
    }

    /** In the afternoon: it never overlaps a series of evenings. */
    private static String aCall(Household home) {
        return home.maria()
                .posts("/v1/scheduled-calls", Plans.call(home, Plans.inDays(3).atTime(17, 0)), 201)
                .getString("id");
    }
}
