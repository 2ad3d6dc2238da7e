package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A call does not come about though nobody stayed away: it was called off late, or the connection failed. {@link HouseTime}
 * moves the clock that all stories share.
 */
@QuarkusTest
class OutcomeStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aCallThatIsCalledOffLateIsMissedAndMadeGood() {
        Household home = Household.found().open();
        JsonPath planned = confirmed(home);
        String call = path(planned);
        HouseTime.moveTo(start(planned).minus(Duration.ofMinutes(40)));

        JsonPath answer = home.maria().posts(call + "/cancellation", 200);

        assertEquals("MISSED", answer.getString("state"));
        assertEquals("CANCELLED_LATE", answer.getString("cause"));
        assertEquals(3, answer.getList("offers").size());
        Instant over = start(planned).plus(Duration.ofMinutes(30));
        assertTrue(
                answer.<String>getList("offers.yours.instant").stream()
                        .map(Instant::parse)
                        .noneMatch(over::isAfter),
                answer::prettify);
        home.ben().asks().get(call).then().body("cause", equalTo("CANCELLED_LATE"));
        home.ana()
                .asks()
                .get(call)
                .then()
                .body("state", equalTo("MISSED"))
                .body("cause", nullValue())
                .body("reason", nullValue())
                .body("offers", hasSize(3));
        assertEquals("CANCELLED_LATE", told(home.maria(), call).getString("data.cause"));
        assertFalse(told(home.ana(), call).getMap("data").containsKey("cause"));
        home.maria().posts(call + "/cancellation", 409);
        home.maria().posts(call + "/connection-failure", 409);

        HouseTime.moveTo(over.plus(Duration.ofMinutes(1)));
        home.maria().asks().get(call).then().body("cause", equalTo("CANCELLED_LATE"));
        assertEquals(1, missed(home.maria(), call).size());
        String offer = home.ana().reads(call).getString("offers[0].yours.instant");
        assertEquals(
                "CONFIRMED",
                home.ana()
                        .posts(call + "/repair", Map.of("startsAt", offer), 201)
                        .getString("state"));
    }

    @Test
    void whatIsCalledOffInTimeOrWasNotAgreedOnIsNoMiss() {
        Household home = Household.found().open();
        JsonPath agreed = confirmed(home);
        HouseTime.moveTo(start(agreed).minus(Duration.ofMinutes(61)));
        home.ana()
                .asks()
                .post(path(agreed) + "/cancellation")
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("CANCELLED_BY_PARTICIPANT"))
                .body("cause", nullValue())
                .body("offers", nullValue());

        Household others = Household.found().open();
        JsonPath asked = Plans.proposed(others, 2);
        HouseTime.moveTo(start(asked).minus(Duration.ofMinutes(5)));
        others.maria().asks().post(path(asked) + "/cancellation").then().body("state", equalTo("CANCELLED"));
    }

    @Test
    void bothCameAndTheConnectionFailed() {
        Household home = Household.found().open();
        JsonPath planned = confirmed(home);
        String call = path(planned);
        HouseTime.moveTo(start(planned));
        home.maria().posts(call + "/joining", 200);
        conflict(home.ana(), call);
        home.ana().posts(call + "/joining", 200);
        home.ben().posts(call + "/connection-failure", 404);
        Household.found().maria().posts(call + "/connection-failure", 404);

        assertEquals(
                "RUNNING", home.ana().posts(call + "/connection-failure", 200).getString("state"));
        home.maria().posts(call + "/connection-failure", 200);
        HouseTime.moveTo(start(planned).plus(Duration.ofMinutes(31)));

        home.maria()
                .asks()
                .get(call)
                .then()
                .body("state", equalTo("MISSED"))
                .body("cause", equalTo("CONNECTION_FAILED"))
                .body("offers", hasSize(3));
        home.ana().asks().get(call).then().body("state", equalTo("MISSED")).body("cause", nullValue());
        assertEquals("CONNECTION_FAILED", told(home.ben(), call).getString("data.cause"));
    }

    @Test
    void whatWasTakenForACallThatWasHeldIsMadeGoodToo() {
        Household home = Household.found().open();
        JsonPath planned = confirmed(home);
        String call = path(planned);
        HouseTime.moveTo(start(planned));
        home.maria().posts(call + "/joining", 200);
        home.ana().posts(call + "/joining", 200);
        HouseTime.moveTo(start(planned).plus(Duration.ofMinutes(45)));
        home.maria().asks().get(call).then().body("state", equalTo("HELD"));

        JsonPath said = home.maria().posts(call + "/connection-failure", 200);

        assertEquals("MISSED", said.getString("state"));
        assertEquals(3, said.getList("offers").size());
        assertEquals("CONNECTION_FAILED", told(home.ben(), call).getString("data.cause"));
    }

    /** She may have tried to come: once Maria says so, nobody is said to have been missing. */
    @Test
    void whoeverCameAloneCanSayThatTheConnectionFailedInsteadOfBlamingTheOther() {
        Household home = Household.found().open();
        JsonPath planned = confirmed(home);
        String call = path(planned);
        HouseTime.moveTo(start(planned));
        home.maria().posts(call + "/joining", 200);
        HouseTime.moveTo(start(planned).plus(Duration.ofMinutes(31)));
        assertEquals("CHILD_DID_NOT_JOIN", told(home.ben(), call).getString("data.cause"));
        conflict(home.ana(), call);

        home.maria().posts(call + "/connection-failure", 200);

        home.ben().asks().get(call).then().body("cause", equalTo("CONNECTION_FAILED"));
        assertEquals("CONNECTION_FAILED", told(home.ben(), call).getString("data.cause"));
        assertEquals("CONNECTION_FAILED", told(home.maria(), call).getString("data.cause"));

        Household others = Household.found().open();
        JsonPath late = confirmed(others);
        HouseTime.moveTo(start(late));
        others.maria().posts(path(late) + "/joining", 200);
        HouseTime.moveTo(start(late).plus(Duration.ofMinutes(91)));
        conflict(others.maria(), path(late));
        assertEquals(1, missed(home.ben(), call).size());
    }

    private static void conflict(Somebody by, String call) {
        by.asks().post(call + "/connection-failure").then().statusCode(409).body("type", endsWith("/state-conflict"));
    }

    /** The notice that this call was missed, once it is there. */
    private static JsonPath told(Somebody reader, String call) {
        await().atMost(SOON).until(() -> !missed(reader, call).isEmpty());
        return reader.reads("/v1/notices/" + missed(reader, call).getFirst());
    }

    private static List<String> missed(Somebody reader, String call) {
        String id = call.substring(call.lastIndexOf('/') + 1);
        return reader.reads("/v1/notices?limit=200").getList("items.findAll { it.data.call == '" + id + "' }.id");
    }

    private static JsonPath confirmed(Household home) {
        JsonPath call = Plans.proposed(home, 2);
        home.ana().posts(path(call) + "/confirmation", 200);
        return call;
    }

    private static String path(JsonPath call) {
        return "/v1/scheduled-calls/" + call.getString("id");
    }

    private static Instant start(JsonPath call) {
        return Instant.parse(call.getString("yours.instant"));
    }
}
