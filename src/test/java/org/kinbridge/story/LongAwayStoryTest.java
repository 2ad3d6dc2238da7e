package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
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

/** A school's receiver fails for more than a day: what it was to be told is laid aside, to be seen and sent again by hand. */
@QuarkusTest
class LongAwayStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 11;

    @Test
    void afterMoreThanADayOfFailuresItIsParkedAndSentAgainByHand() {
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Pupil ana = Pupil.enrolled(Household.found(), school, "1");
        Receiver receiver = Receiver.open().answering(Map.of("status", 503));
        String log = subscribed(school, receiver) + "/deliveries";
        ana.late(1);
        await().atMost(SOON).until(() -> attempts(school, log) == 1);
        Instant began = Plans.now();
        for (int made = 2; made <= ATTEMPTS; made++) {
            int so = made;
            assertEquals("WAITING", school.reads(log).getString("items[0].state"));
            HouseTime.passes(waits(school, log));
            await().atMost(SOON).until(() -> attempts(school, log) == so);
        }
        await().atMost(SOON).until(() -> "PARKED".equals(school.reads(log).getString("items[0].state")));
        assertTrue(Duration.between(began, Plans.now()).compareTo(Duration.ofHours(24)) > 0);
        assertEquals(1, school.reads("/v1/notices").getList("items").size());
        HouseTime.passes(Duration.ofHours(24));
        assertEquals(ATTEMPTS, attempts(school, log));

        receiver.answering(Map.of("status", 204));
        school.posts(log + "/" + school.reads(log).getString("items[0].id") + "/redelivery", 200);
        await().atMost(SOON).until(() -> "DELIVERED".equals(school.reads(log).getString("items[0].state")));
        assertEquals(
                List.of(school.reads(log).getString("items[0].id")),
                receiver.came().stream().map(Receiver.Came::id).distinct().toList());
    }

    private static Duration waits(Somebody school, String log) {
        JsonPath delivery = school.reads(log);
        Instant next = Instant.parse(delivery.getString("items[0].nextAttemptAt"));
        Duration left = Duration.between(Plans.now(), next);
        return left.isNegative() ? Duration.ZERO : left.plusMillis(1);
    }

    private static int attempts(Somebody school, String log) {
        return school.reads(log).getList("items[0].attempts").size();
    }

    private static String subscribed(Somebody school, Receiver receiver) {
        Map<String, Object> asked = Map.of(
                "eventTypes",
                List.of("attendance.recorded"),
                "delivery",
                Map.of("kind", "WEBHOOK", "url", receiver.url()));
        String subscription = "/v1/subscriptions/"
                + school.posts("/v1/subscriptions", asked, 201).getString("id");
        String secret = school.posts(subscription + "/webhook-secrets", 201).getString("secret");
        assertFalse(secret.isEmpty());
        return subscription;
    }
}
