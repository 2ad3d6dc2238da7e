package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of calls as time goes by: {@link HouseTime} moves the clock of the house, which all stories share. */
@QuarkusTest
class ClockStoryTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration TOLD = Duration.ofSeconds(60);

    @Test
    void aCallThatNobodyJoinedIsMissedByBoth() {
        Household home = Household.found().open();
        JsonPath call = confirmed(home);

        HouseTime.moveTo(startOf(call).plus(Duration.ofMinutes(31)));

        home.maria()
                .asks()
                .get(path(call))
                .then()
                .body("state", equalTo("MISSED"))
                .body("cause", equalTo("NEITHER_JOINED"));
        home.maria().posts(path(call) + "/joining", 409);
        home.maria().posts(path(call) + "/cancellation", 409);
    }

    @Test
    void aCallThatBothJoinedWasHeld() {
        Household home = Household.found().open();
        JsonPath call = confirmed(home);
        home.maria().posts(path(call) + "/joining", 409);

        HouseTime.moveTo(startOf(call).minus(Duration.ofMinutes(9)));
        home.maria().posts(path(call) + "/joining", 200);
        HouseTime.moveTo(startOf(call).plus(A_MINUTE));
        home.ana().posts(path(call) + "/joining", 200);
        HouseTime.moveTo(startOf(call).plus(Duration.ofMinutes(30)));

        home.ana().asks().get(path(call)).then().body("state", equalTo("HELD"));
    }

    @Test
    void aCallThatAnaAloneJoinedIsMissedByTheParent() {
        Household home = Household.found().open();
        JsonPath call = confirmed(home);

        HouseTime.moveTo(startOf(call).plus(A_MINUTE));
        home.ana().posts(path(call) + "/joining", 200);
        HouseTime.moveTo(startOf(call).plus(Duration.ofMinutes(31)));

        home.maria().asks().get(path(call)).then().body("cause", equalTo("PARENT_DID_NOT_JOIN"));
    }

    @Test
    void aCallThatMariaAloneJoinedIsMissedByTheChild() {
        Household home = Household.found().open();
        JsonPath call = confirmed(home);

        HouseTime.moveTo(startOf(call).plus(A_MINUTE));
        home.maria().posts(path(call) + "/joining", 200);
        HouseTime.moveTo(startOf(call).plus(Duration.ofMinutes(31)));

        home.maria().asks().get(path(call)).then().body("cause", equalTo("CHILD_DID_NOT_JOIN"));
    }

    /** Nobody is reminded of what she never agreed to: the other call, which both wanted, is missed and told of. */
    @Test
    void aCallThatNobodySaidYesToExpiresAndIsNotMissed() {
        Household home = Household.found().open();
        JsonPath asked = home.maria()
                .posts("/v1/scheduled-calls", Plans.call(home, Plans.inDays(1).atTime(17, 0)), 201);
        JsonPath agreed = confirmed(home);
        HouseTime.moveTo(startOf(asked).plus(A_MINUTE));
        home.maria().posts(path(asked) + "/joining", 200);

        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana())) {
            HouseTime.moveTo(startOf(asked).plus(Duration.ofMinutes(31)));
            for (LiveEar ear : List.of(maria, ana)) {
                assertEquals(
                        "EXPIRED", ear.hears("call.changed", 1, LiveEar.SOON).getString("data.state"));
            }
        }

        for (Somebody one : List.of(home.maria(), home.ana(), home.ben())) {
            one.asks()
                    .get(path(asked))
                    .then()
                    .body("state", equalTo("EXPIRED"))
                    .body("side", nullValue())
                    .body("offers", nullValue());
        }
        home.maria().posts(path(asked) + "/repair", Map.of("startsAt", "2040-01-01T10:00:00Z"), 409);
        home.ana().posts(path(asked) + "/confirmation", 409);
        home.ana().posts(path(asked) + "/joining", 409);
        HouseTime.moveTo(startOf(agreed).plus(Duration.ofMinutes(31)));
        await().atMost(TOLD).until(() -> missed(home).contains(agreed.getString("id")));
        assertEquals(List.of(agreed.getString("id")), missed(home));
    }

    private static List<String> missed(Household home) {
        return home.maria()
                .reads("/v1/notices")
                .getList("items.findAll { it.type == 'scheduled-call.missed' }.data.call");
    }

    @Test
    void whoeverWasAskedSaysYesByComing() {
        Household home = Household.found().open();
        JsonPath call = Plans.proposed(home, 1);
        HouseTime.moveTo(startOf(call).plus(A_MINUTE));

        assertEquals(
                "PROPOSED", home.maria().posts(path(call) + "/joining", 200).getString("state"));
        try (LiveEar maria = LiveEar.of(home.maria())) {
            JsonPath came = home.ana().posts(path(call) + "/joining", 200);
            assertEquals("RUNNING", came.getString("state"));
            assertEquals(2, came.getList("there").size());
            assertEquals("RUNNING", maria.hears("call.changed", 2, LiveEar.SOON).getString("data.state"));
        }
        home.ana().posts(path(call) + "/confirmation", 409);
        HouseTime.moveTo(startOf(call).plus(Duration.ofMinutes(31)));

        home.maria().asks().get(path(call)).then().body("state", equalTo("HELD"));
    }

    @Test
    void whoeverCameToAProposalAndWaitedInVainWasMissed() {
        Household home = Household.found().open();
        JsonPath call = Plans.proposed(home, 1);
        HouseTime.moveTo(startOf(call).plus(A_MINUTE));
        home.ana().posts(path(call) + "/joining", 200);
        HouseTime.moveTo(startOf(call).plus(Duration.ofMinutes(31)));

        home.maria()
                .asks()
                .get(path(call))
                .then()
                .body("state", equalTo("MISSED"))
                .body("cause", equalTo("PARENT_DID_NOT_JOIN"));
    }

    @Test
    void aSeriesGoesOnOverTheHorizon() {
        Household home = Household.found().open();
        String series = weekly(home);
        LocalDate first = Plans.nextSunday();
        List<String> before = days(home);

        HouseTime.passes(Duration.ofDays(21));

        List<String> after = days(home);
        assertEquals(before.size() + 3, after.size());
        assertTrue(after.containsAll(before));
        assertEquals(after.size(), after.stream().distinct().count());
        assertEquals(
                after,
                home.ana()
                        .reads("/v1/call-series/" + series + "/occurrences?from=" + first + "&to=" + first.plusYears(1))
                        .<String>getList("items.yours.instant")
                        .subList(0, after.size()));
    }

    @Test
    void aSeriesRestsWhileTheContactIsClosedAndGoesOnAfterwards() {
        Household home = Household.found().open();
        weekly(home);
        int planned = Plans.states(home.ana(), home).size();
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);

        HouseTime.passes(Duration.ofDays(8));
        assertEquals(planned, Plans.states(home.ana(), home).size());

        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);
        List<String> states = Plans.states(home.maria(), home);
        assertEquals(planned, states.stream().filter("CANCELLED"::equals).count());
        assertTrue(states.stream().filter("PROPOSED"::equals).count() >= planned - 2, states.toString());
    }

    @Test
    void anOccurrenceThatWasMovedIsNotMadeASecondTime() {
        Household home = Household.found().open();
        weekly(home);
        JsonPath second = home.ana().reads("/v1/scheduled-calls?familyLink=" + home.link());
        String call = "/v1/scheduled-calls/" + second.getString("items[1].id");
        LocalDate monday = Plans.nextSunday().plusDays(8);
        int planned = days(home).size();

        home.maria()
                .asks()
                .header("If-Match", home.maria().asks().get(call).header("ETag"))
                .body(Map.of("on", monday.toString()))
                .patch(call)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));
        HouseTime.passes(Duration.ofDays(8));

        List<String> days = days(home);
        assertTrue(days.size() > planned && days.size() <= planned + 2, days.toString());
        assertEquals(
                1,
                home.ana()
                        .reads("/v1/scheduled-calls?familyLink=" + home.link() + "&from=" + monday.minusDays(3) + "&to="
                                + monday.plusDays(3))
                        .getList("items")
                        .size());
    }

    /** A call tomorrow, which Ana confirmed. */
    private static JsonPath confirmed(Household home) {
        JsonPath call = Plans.proposed(home, 1);
        home.ana().posts(path(call) + "/confirmation", 200);
        return call;
    }

    private static String weekly(Household home) {
        return home.maria()
                .posts("/v1/call-series", Plans.series(home, Plans.nextSunday(), "FREQ=WEEKLY;BYDAY=SU"), 201)
                .getString("id");
    }

    private static List<String> days(Household home) {
        return home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.yours.instant");
    }

    private static String path(JsonPath call) {
        return "/v1/scheduled-calls/" + call.getString("id");
    }

    private static Instant startOf(JsonPath call) {
        return Instant.parse(call.getString("yours.instant"));
    }
}
