package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A call is declined, or both come and it runs. {@link HouseTime} moves the clock that all stories share. */
@QuarkusTest
class AnsweringStoryTest {

    private static final Map<String, String> AT_SCHOOL = Map.of("reason", "AT_SCHOOL");

    @Test
    void theSideThatIsAskedSaysNoAndBothReadWhy() {
        Household home = Household.found().open();
        String call = path(Plans.proposed(home, 3));
        conflict(home.maria(), call + "/declining", AT_SCHOOL);
        try (LiveEar maria = LiveEar.of(home.maria())) {
            home.ana()
                    .asks()
                    .body(AT_SCHOOL)
                    .post(call + "/declining")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DECLINED"))
                    .body("declineReason", equalTo("AT_SCHOOL"))
                    .body("reason", nullValue());
            JsonPath told = maria.hears("call.changed", 1, LiveEar.SOON);
            assertEquals("DECLINED", told.getString("data.state"));
            assertEquals("AT_SCHOOL", told.getString("data.declineReason"));
        }
        home.maria().asks().get(call).then().body("declineReason", equalTo("AT_SCHOOL"));
        for (String step : List.of("/confirmation", "/cancellation", "/joining")) {
            conflict(home.ana(), call + step, Map.of());
        }
        conflict(home.ana(), call + "/declining", AT_SCHOOL);
        move(home.maria(), call, "{\"at\":\"18:30\"}").statusCode(409);
    }

    @Test
    void whoeverCaresForTheChildSaysNoForHerAndNobodyElseDoes() {
        Household home = Household.found().open();
        String call = path(Plans.proposed(home, 3));
        Household.found().ben().posts(call + "/declining", AT_SCHOOL, 404);
        assertEquals(
                "DECLINED",
                home.ben().posts(call + "/declining", AT_SCHOOL, 200).getString("state"));

        String confirmed = path(Plans.proposed(home, 4));
        home.ana().posts(confirmed + "/confirmation", 200);
        conflict(home.ana(), confirmed + "/declining", AT_SCHOOL);
        conflict(home.maria(), confirmed + "/declining", AT_SCHOOL);
        home.maria().posts(confirmed + "/cancellation", 200);
        conflict(home.ana(), confirmed + "/declining", AT_SCHOOL);
    }

    @Test
    void aReasonIsOneOfTheListAndNoTextOfOnesOwn() {
        Household home = Household.found().open();
        String call = path(Plans.proposed(home, 3));
        Plans.refused(home.ana(), call + "/declining", Map.of(), 422, "invalid", "/reason");
        home.ana().posts(call + "/declining", Map.of("reason", "You never call"), 400);
        home.ana().posts(call + "/declining", Map.of("reason", "OTHER", "text", "You never call"), 400);
        home.ana().asks().get(call).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void aNoToAnotherTimeLeavesTheCallWhereItWas() {
        Household home = Household.found().open();
        JsonPath agreed = Plans.proposed(home, 3);
        String call = path(agreed);
        home.ana().posts(call + "/confirmation", 200);
        move(home.ben(), call, "{\"at\":\"18:30\"}").body("state", equalTo("PROPOSED"));
        conflict(home.ana(), call + "/declining", AT_SCHOOL);

        home.maria()
                .asks()
                .body(Map.of("reason", "AT_WORK"))
                .post(call + "/declining")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("declineReason", equalTo("AT_WORK"))
                .body("yours.instant", equalTo(agreed.getString("yours.instant")));

        move(home.ana(), call, "{\"at\":\"18:30\"}").body("declineReason", nullValue());
        // What was given up was taken meanwhile.
        Plans.proposed(home, 3);
        assertEquals(
                "DECLINED",
                home.maria().posts(call + "/declining", AT_SCHOOL, 200).getString("state"));
    }

    @Test
    void aDayOfASeriesThatWasDeclinedStaysLeftOut() {
        Household home = Household.found().open();
        String series = home.maria()
                .posts("/v1/call-series", Plans.series(home, Plans.nextSunday(), "FREQ=WEEKLY;COUNT=3"), 201)
                .getString("id");
        String call = "/v1/scheduled-calls/"
                + home.ana()
                        .reads("/v1/scheduled-calls?familyLink=" + home.link())
                        .getString("items[1].id");
        home.ana().posts(call + "/declining", Map.of("reason", "TRAVELLING"), 200);
        assertEquals(
                2,
                home.ana()
                        .posts("/v1/call-series/" + series + "/confirmation", 200)
                        .getInt("confirmed"));
        HouseTime.passes(Duration.ofHours(20));
        LocalDate first = Plans.nextSunday().minusDays(7);
        List<String> states = home.ana()
                .reads("/v1/call-series/" + series + "/occurrences?from=" + first + "&to=" + first.plusDays(40))
                .getList("items.state");
        assertEquals(1, states.stream().filter("DECLINED"::equals).count(), states::toString);
        assertFalse(states.contains("PROPOSED"), states::toString);
    }

    @Test
    void itRunsFromTheMomentInWhichBothAreThereUntilItsEnd() {
        Household home = Household.found().open();
        JsonPath planned = Plans.proposed(home, 2);
        String call = path(planned);
        home.ana().posts(call + "/confirmation", 200);
        HouseTime.moveTo(start(planned).minus(Duration.ofMinutes(9)));

        try (LiveEar maria = LiveEar.of(home.maria())) {
            assertEquals("CONFIRMED", home.maria().posts(call + "/joining", 200).getString("state"));
            JsonPath anas = home.ana().posts(call + "/joining", 200);
            assertEquals("RUNNING", anas.getString("state"));
            assertEquals(2, anas.getList("there").size());
            JsonPath told = maria.hears("call.changed", 2, LiveEar.SOON);
            assertEquals("RUNNING", told.getString("data.state"));
        }
        assertEquals("RUNNING", home.maria().posts(call + "/joining", 200).getString("state"));
        assertEquals("CALL_NOW", page(home.ana()).getString("lines[0].kind"));

        move(home.maria(), call, "{\"at\":\"20:00\"}").statusCode(409).body("type", endsWith("/state-conflict"));
        for (String step : List.of("/cancellation", "/confirmation")) {
            conflict(home.maria(), call + step, Map.of());
            conflict(home.ana(), call + step, Map.of());
        }
        conflict(home.ana(), call + "/declining", AT_SCHOOL);
        home.ana().asks().get(call).then().body("state", equalTo("RUNNING"));

        HouseTime.moveTo(start(planned).plus(Duration.ofMinutes(30)));
        home.maria().asks().get(call).then().body("state", equalTo("HELD")).body("offers", nullValue());
    }

    /** Whoever is there already is not sent away: the call ends by itself, and it was held. */
    @Test
    void aCallThatRunsIsLeftToItsEndWhenTheContactStops() {
        Household home = Household.found().open();
        JsonPath planned = Plans.proposed(home, 2);
        String call = path(planned);
        home.ana().posts(call + "/confirmation", 200);
        HouseTime.moveTo(start(planned));
        home.ana().posts(call + "/joining", 200);
        home.maria().posts(call + "/joining", 200);

        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);

        home.maria().asks().get(call).then().body("state", equalTo("RUNNING"));
        HouseTime.moveTo(start(planned).plus(Duration.ofMinutes(31)));
        home.maria().asks().get(call).then().body("state", equalTo("HELD"));
    }

    @Test
    void ofTwoWhoComeAtOnceTheSecondSeesTheFirst() throws Exception {
        Household home = Household.found().open();
        JsonPath planned = Plans.proposed(home, 2);
        String call = path(planned);
        home.ana().posts(call + "/confirmation", 200);
        HouseTime.moveTo(start(planned));
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Callable<Response>> come = List.of(
                    () -> home.ana().asks().post(call + "/joining"),
                    () -> home.maria().asks().post(call + "/joining"),
                    () -> home.ana().asks().post(call + "/joining"),
                    () -> home.maria().asks().post(call + "/joining"));
            both.invokeAll(come)
                    .forEach(done -> assertEquals(200, done.resultNow().statusCode()));
        }
        JsonPath running = home.ana().reads(call);
        assertEquals("RUNNING", running.getString("state"));
        assertEquals(2, running.getList("there").size());
        assertTrue(running.getList("there").contains(home.maria().id()));
    }

    private static JsonPath page(Somebody reader) {
        return reader.reads("/v1/me/page");
    }

    private static void conflict(Somebody by, String path, Object body) {
        by.asks().body(body).post(path).then().statusCode(409).body("type", endsWith("/state-conflict"));
    }

    private static ValidatableResponse move(Somebody by, String call, String body) {
        return by.asks()
                .header("If-Match", by.asks().get(call).header("ETag"))
                .body(body)
                .patch(call)
                .then();
    }

    private static String path(JsonPath call) {
        return "/v1/scheduled-calls/" + call.getString("id");
    }

    private static Instant start(JsonPath call) {
        return Instant.parse(call.getString("yours.instant"));
    }
}
