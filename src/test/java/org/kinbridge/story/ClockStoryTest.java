package org.kinbridge.story;

import static org.hamcrest.Matchers.equalTo;
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
