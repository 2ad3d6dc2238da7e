package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** A family takes its word back: nothing more is delivered, the school is asked to forget, and its word is kept. */
@QuarkusTest
class ForgettingStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @Test
    void theSchoolConfirmsThatItHasForgottenAndTheFamilyReadsIt() {
        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Pupil ana = Pupil.enrolled(home, school, "1");
        school.posts("/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded")), 201);
        String forgetting = "/v1/grants/" + ana.grant() + "/forgetting";
        school.asks().post(forgetting).then().statusCode(409).body("type", endsWith("/state-conflict"));

        home.ben().asks().delete("/v1/grants/" + ana.grant()).then().statusCode(200);
        assertNull(home.ben().reads("/v1/grants/" + ana.grant()).get("forgottenAt"));
        await().atMost(SOON).until(() -> types(school).equals(List.of("grant.ended")));
        JsonPath told = school.reads("/v1/notices");
        String first = school.posts("/v1/grants/" + told.getString("items[0].data.grant") + "/forgetting", 200)
                .getString("forgottenAt");
        assertEquals(first, school.posts(forgetting, 200).getString("forgottenAt"));
        for (Somebody reader : List.of(home.ben(), home.maria(), home.ana())) {
            assertEquals(first, reader.reads("/v1/grants/" + ana.grant()).getString("forgottenAt"));
        }
        assertTrue(Instant.parse(first).isAfter(Plans.now().minus(SOON)));

        Somebody other = Institutions.school("Another School", "PH");
        for (String theirs : List.of(ana.grant(), NewId.next().toString())) {
            other.asks().post("/v1/grants/" + theirs + "/forgetting").then().statusCode(404);
        }
        home.ben().asks().post(forgetting).then().statusCode(403);
    }

    /** Ten deliveries wait when the grant is taken back: all are dropped before the answer, and nothing arrives. */
    @Test
    void takingAGrantBackEndsDeliveryWithinASecondWithAllThatWaits() {
        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Pupil ana = Pupil.enrolled(home, school, "1");
        Receiver receiver = Receiver.open();
        Map<String, Object> webhook = Map.of(
                "eventTypes",
                List.of("attendance.recorded"),
                "delivery",
                Map.of("kind", "WEBHOOK", "url", receiver.url()));
        String subscription = "/v1/subscriptions/"
                + school.posts("/v1/subscriptions", webhook, 201).getString("id");
        for (int day = 1; day <= 10; day++) {
            ana.late(day);
        }
        await().atMost(SOON).until(() -> states(school, subscription).size() == 10);

        long began = System.nanoTime();
        home.ben().asks().delete("/v1/grants/" + ana.grant()).then().statusCode(200);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(states(school, subscription).subList(0, 10).stream().allMatch("DROPPED"::equals));
        assertTrue(types(school).stream().allMatch("grant.ended"::equals));
        assertTrue(took.compareTo(ONE_SECOND) < 0, took::toString);
        System.out.println("taking a grant back with ten deliveries waiting took " + took.toMillis() + " ms");

        school.posts(subscription + "/webhook-secrets", 201);
        await().atMost(SOON).until(() -> !receiver.came().isEmpty());
        assertEquals(
                List.of("grant.ended"),
                receiver.came().stream()
                        .map(came -> came.says().getString("type"))
                        .toList());
    }

    private static List<String> states(Somebody school, String subscription) {
        return school.reads(subscription + "/deliveries").getList("items.state");
    }

    private static List<String> types(Somebody school) {
        return school.reads("/v1/notices").getList("items.type");
    }
}
