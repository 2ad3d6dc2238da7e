package org.kinbridge.story;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ana says yes to a series once; {@link HouseTime} lets the days go by on which it makes more calls. */
@QuarkusTest
class StandingYesStoryTest {

    @Test
    void whatASeriesMakesAfterAYesIsAgreedOnAtOnce() {
        Household home = Household.found().open();
        String series = daily(home);
        home.ana().asks().get(series).then().body("accepted", equalTo(false));
        int made = home.ana().posts(series + "/confirmation", 200).getInt("confirmed");
        home.maria().asks().get(series).then().body("accepted", equalTo(true));

        try (LiveEar maria = LiveEar.of(home.maria())) {
            HouseTime.passes(Duration.ofHours(30));
            JsonPath told = maria.hears("call.changed", 2, LiveEar.SOON);
            assertEquals("CONFIRMED", told.getString("data.state"));
        }
        List<String> states = Plans.states(home.ana(), home);
        assertTrue(states.size() > made, states::toString);
        assertEquals("CONFIRMED", states.getLast());
        assertEquals(0, home.ana().posts(series + "/confirmation", 200).getInt("confirmed"));
    }

    @Test
    void withoutAYesEachIsAskedFor() {
        Household home = Household.found().open();
        daily(home);
        HouseTime.passes(Duration.ofHours(30));
        assertEquals("PROPOSED", Plans.states(home.ana(), home).getLast());
    }

    /** One day is not the series. */
    @Test
    void aYesToOneDayIsNone() {
        Household home = Household.found().open();
        String series = daily(home);
        String one = home.ana()
                .reads("/v1/scheduled-calls?familyLink=" + home.link())
                .getString("items[3].id");
        home.ana().posts("/v1/scheduled-calls/" + one + "/confirmation", 200);
        HouseTime.passes(Duration.ofHours(30));
        assertEquals("PROPOSED", Plans.states(home.ana(), home).getLast());
        home.ana().asks().get(series).then().body("accepted", equalTo(false));
    }

    @Test
    void whenItChangesItIsAskedForAnew() {
        Household home = Household.found().open();
        String series = daily(home);
        home.ana().posts(series + "/confirmation", 200);
        home.maria()
                .asks()
                .header("If-Match", home.maria().asks().get(series).header("ETag"))
                .body(Map.of("at", "18:00"))
                .patch(series)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(false));
        HouseTime.passes(Duration.ofHours(30));
        assertEquals("PROPOSED", Plans.states(home.ana(), home).getLast());

        home.ana().posts(series + "/confirmation", 200);
        HouseTime.passes(Duration.ofHours(30));
        assertEquals("CONFIRMED", Plans.states(home.ana(), home).getLast());
    }

    @Test
    void afterAStopNothingStandsAnyMore() {
        Household home = Household.found().open();
        String series = daily(home);
        home.ana().posts(series + "/confirmation", 200);
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);
        assertEquals("PROPOSED", Plans.states(home.ana(), home).getLast());
        home.maria().asks().get(series).then().body("accepted", equalTo(false));
        HouseTime.passes(Duration.ofHours(30));
        assertEquals("PROPOSED", Plans.states(home.ana(), home).getLast());
    }

    private static String daily(Household home) {
        return "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", Plans.series(home, Plans.inDays(1), "FREQ=DAILY"), 201)
                        .getString("id");
    }
}
