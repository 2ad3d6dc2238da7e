package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the two hear of their calls while it happens, and what nobody else hears. */
@QuarkusTest
class CallTellingTest {

    @Test
    void bothHearOfTheirCallAndBenDoesNot() {
        Household home = Household.found().open();
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana());
                LiveEar ben = LiveEar.of(home.ben())) {
            JsonPath call = Plans.proposed(home, 3);
            ana.hears("call.changed", 1, LiveEar.SOON);
            home.ana().posts("/v1/scheduled-calls/" + call.getString("id") + "/confirmation", 200);
            JsonPath told = maria.hears("call.changed", 2, LiveEar.SOON);
            assertEquals("CONFIRMED", told.getString("data.state"));
            assertEquals(call.getString("id"), told.getString("data.call"));
            assertEquals(call.getString("yours.instant"), told.getString("data.startsAt"));
            assertEquals(List.of(), ben.heard("call.changed"));
        }
    }

    @Test
    void bothSocketsKnowWhenTheContactStopsAndNothingSaysWhy() {
        Household home = Household.found().open();
        Plans.proposed(home, 3);
        home.maria().posts("/v1/call-series", Plans.afternoons(home, Plans.nextSunday(), "FREQ=DAILY;COUNT=10"), 201);
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana())) {
            home.ana()
                    .asks()
                    .delete("/v1/family-links/" + home.link() + "/assent")
                    .then()
                    .statusCode(200);
            for (LiveEar ear : List.of(maria, ana)) {
                JsonPath last = ear.hears("call.changed", 11, LiveEar.SOON);
                assertEquals("CANCELLED", last.getString("data.state"));
                assertEquals("NOT_AVAILABLE", last.getString("data.reason"));
            }
        }
    }

    @Test
    void aRepeatedRequestPlansOnce() {
        Household home = Household.found().open();
        Map<String, Object> call = Plans.call(home, Plans.inDays(3).atTime(19, 0));
        Map<String, Object> series = Plans.afternoons(home, Plans.nextSunday(), "FREQ=DAILY;COUNT=2");
        for (Map.Entry<String, Map<String, Object>> post :
                Map.of("/v1/scheduled-calls", call, "/v1/call-series", series).entrySet()) {
            assertEquals(again(home, post.getKey(), post.getValue()), again(home, post.getKey(), post.getValue()));
        }
        assertEquals(3, Plans.states(home.maria(), home).size());
    }

    private static Map<String, Object> again(Household home, String path, Object body) {
        return home.maria()
                .asks()
                .header("Idempotency-Key", "once" + path)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("$");
    }
}
