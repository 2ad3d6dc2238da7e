package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** A school is told by webhook that it has a notice, signed, and again until it has it. */
@QuarkusTest
class WebhookTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Somebody school = new Somebody("", "");
    private Pupil ana = new Pupil(school, "", "");

    @BeforeEach
    void anaIsEnrolled() {
        Household home = Household.found();
        school = Institutions.school("San Roque Elementary", "PH");
        ana = Pupil.enrolled(home, school, "2026-0815");
    }

    @Test
    void aNoticeIsAnnouncedAndTheSchoolFetchesIt() {
        Receiver receiver = Receiver.open();
        String subscription = subscribed(school, receiver);
        String secret = secret(subscription);
        ana.late(1);

        Receiver.Came came = came(receiver, 1).getFirst();
        String notice = school.reads("/v1/notices").getString("items[0].id");
        assertTrue(secret.startsWith("whsec_"));
        assertTrue(came.isSignedWith(secret));
        assertEquals("application/json", came.headers().get("content-type"));
        assertEquals("Kinbridge", came.headers().get("user-agent"));
        assertEquals("attendance.recorded", came.says().getString("type"));
        assertTrue(Instant.parse(came.says().getString("timestamp")).isBefore(Plans.now()));
        assertEquals(
                Map.of("notice", notice, "url", "http://localhost:8080/v1/notices/" + notice),
                came.says().getMap("data"));
        assertEquals(3, came.says().getMap("").size());
        school.reads("/v1/notices/" + notice);
        assertEquals(List.of("DELIVERED"), states(subscription));
        JsonPath log = log(subscription);
        assertEquals(came.id(), log.getString("items[0].id"));
        assertEquals(notice, log.getString("items[0].notice"));
        assertEquals(204, log.getInt("items[0].attempts[0].status"));
        assertNull(log.get("items[0].nextAttemptAt"));
        String metrics = RestAssured.get("/q/metrics").asString();
        assertTrue(metrics.contains("kinbridge_webhook_attempts_total{outcome=\"delivered\""));
        assertFalse(metrics.contains(receiver.name()));
    }

    @Test
    void whatFailsComesAgainUnderTheSameId() {
        Receiver receiver = Receiver.open().answering(Map.of("status", 503, "times", 1));
        String subscription = subscribed(school, receiver);
        String secret = secret(subscription);
        ana.late(1);

        List<Receiver.Came> came = came(receiver, 2);
        assertEquals(came.getFirst().id(), came.getLast().id());
        assertEquals(came.getFirst().body(), came.getLast().body());
        assertTrue(came.getFirst().isSignedWith(secret));
        assertTrue(came.getLast().isSignedWith(secret));
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("DELIVERED"), states(subscription)));
        assertEquals(List.of(503, 204), log(subscription).getList("items[0].attempts.status"));
    }

    @Test
    void withoutASecretItWaitsAndDuringARotationBothSign() {
        Receiver receiver = Receiver.open();
        String subscription = subscribed(school, receiver);
        ana.late(1);
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("WAITING"), states(subscription)));
        assertTrue(receiver.came().isEmpty());

        String first = secret(subscription);
        came(receiver, 1);
        String second = secret(subscription);
        ana.late(2);
        Receiver.Came both = came(receiver, 2).getLast();
        String third = secret(subscription);
        ana.late(3);
        Receiver.Came last = came(receiver, 3).getLast();

        assertTrue(both.isSignedWith(first));
        assertTrue(both.isSignedWith(second));
        assertFalse(both.isSignedWith(third));
        assertFalse(last.isSignedWith(first));
        assertTrue(last.isSignedWith(second));
        assertTrue(last.isSignedWith(third));
    }

    @Test
    void aReceiverThatHangsDelaysNobodyElse() {
        Receiver hanging = Receiver.open().answering(Map.of("delay", 30));
        String slow = subscribed(school, hanging);
        secret(slow);
        Somebody other = Institutions.school("Another School", "PH");
        Pupil pupil = Pupil.enrolled(Household.found(), other, "1");
        Receiver quick = Receiver.open();
        secret(other, subscribed(other, quick));
        ana.late(1);
        came(hanging, 1);

        pupil.late(1);
        came(quick, 1);

        assertEquals(0, log(slow).getList("items[0].attempts").size());
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals("TIMED_OUT", log(slow).getString("items[0].attempts[0].failure")));
        assertEquals(List.of("WAITING"), states(slow));
    }

    @Test
    void oneThatIsGoneIsNotAskedAgainUntilTheSchoolSaysSo() {
        Receiver receiver = Receiver.open().answering(Map.of("status", 410, "times", 1));
        String subscription = subscribed(school, receiver);
        secret(subscription);
        ana.late(1);
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("PARKED"), states(subscription)));

        String delivery = log(subscription).getString("items[0].id");
        JsonPath again = school.posts(redelivery(subscription, delivery), 200);
        assertEquals("WAITING", again.getString("state"));
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("DELIVERED"), states(subscription)));
        school.posts(redelivery(subscription, delivery), 200);
        List<Receiver.Came> came = came(receiver, 3);
        assertEquals(
                List.of(delivery, delivery, delivery),
                came.stream().map(Receiver.Came::id).toList());
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(List.of(410, 204, 204), log(subscription).getList("items[0].attempts.status")));
    }

    @Test
    void whatWaitsIsDroppedWhenTheSchoolStops() {
        Receiver receiver = Receiver.open();
        String subscription = subscribed(school, receiver);
        ana.late(1);
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("WAITING"), states(subscription)));

        school.asks().delete("/v1/subscriptions/" + subscription).then().statusCode(204);
        school.asks().delete("/v1/subscriptions/" + subscription).then().statusCode(204);

        String later = subscribed(school, receiver);
        secret(later);
        ana.late(2);
        came(receiver, 1);
        assertEquals(List.of("DROPPED"), states(subscription));
        assertEquals(List.of(later), school.reads("/v1/subscriptions").getList("items.id"));
        String delivery = log(subscription).getString("items[0].id");
        refused(school, redelivery(subscription, delivery), 409, "state-conflict");
        refused(school, "/v1/subscriptions/" + subscription + "/webhook-secrets", 409, "state-conflict");
    }

    @Test
    void whatIsAnothersIsNotThere() {
        Receiver receiver = Receiver.open();
        String subscription = subscribed(school, receiver);
        secret(subscription);
        ana.late(1);
        came(receiver, 1);
        String delivery = log(subscription).getString("items[0].id");
        Somebody other = Institutions.school("Another School", "PH");
        String own = subscribed(other, Receiver.open());

        for (String theirs : List.of(subscription, NewId.next().toString())) {
            String path = "/v1/subscriptions/" + theirs;
            refused(other, path + "/webhook-secrets", 404, "not-found");
            refused(other, redelivery(theirs, delivery), 404, "not-found");
            other.asks().get(path + "/deliveries").then().statusCode(404);
            other.asks().delete(path).then().statusCode(404);
        }
        refused(other, redelivery(own, delivery), 404, "not-found");
        assertEquals(List.of("DELIVERED"), states(subscription));
    }

    @Test
    void aSubscriptionSaysHowItIsDelivered() {
        Receiver receiver = Receiver.open();
        String webhook = subscribed(school, receiver);
        String pull = school.posts("/v1/subscriptions", asked(Map.of("kind", "PULL")), 201)
                .getString("id");
        JsonPath both = school.reads("/v1/subscriptions");
        assertEquals(List.of(webhook, pull), both.getList("items.id"));
        assertEquals(List.of("WEBHOOK", "PULL"), both.getList("items.delivery.kind"));
        assertEquals(receiver.url(), both.getString("items[0].delivery.url"));
        assertNull(both.get("items[1].delivery.url"));
        refused(school, "/v1/subscriptions/" + pull + "/webhook-secrets", 409, "state-conflict");
    }

    @Test
    void anAddressThatMayNotBeNamedIsRefused() {
        for (String address : List.of(
                "ftp://school.example.org/hooks",
                "https://clerk:secret@school.example.org/hooks",
                "https://2130706433/hooks",
                "https://10.0.0.1/hooks",
                "https://[::1]/hooks",
                "https://school.example.org/hooks#top",
                "https://school.example.org/" + "x".repeat(2000),
                "nowhere")) {
            refusedAddress(Map.of("kind", "WEBHOOK", "url", address));
        }
        refusedAddress(Map.of("kind", "WEBHOOK"));
        refusedAddress(Map.of("kind", "PULL", "url", "https://school.example.org/hooks"));
    }

    @Test
    void noInstitutionHasMoreThanTwenty() {
        for (int made = 0; made < 20; made++) {
            school.posts("/v1/subscriptions", asked(Map.of("kind", "PULL")), 201);
        }
        school.asks()
                .body(asked(Map.of("kind", "PULL")))
                .post("/v1/subscriptions")
                .then()
                .statusCode(409)
                .body("type", endsWith("/state-conflict"));
        String oldest = school.reads("/v1/subscriptions").getString("items[0].id");
        school.asks().delete("/v1/subscriptions/" + oldest).then().statusCode(204);
        school.posts("/v1/subscriptions", asked(Map.of("kind", "PULL")), 201);
    }

    /** The build server shows these to the reference verifier of Standard Webhooks ({@code .ci/verify-webhooks.mjs}). */
    @Test
    void theReferenceVerifierGetsItsSamples() throws IOException {
        Receiver receiver = Receiver.open().answering(Map.of("status", 500, "times", 1));
        String subscription = subscribed(school, receiver);
        List<String> secrets = List.of(secret(subscription), secret(subscription));
        assertNotEquals(secrets.getFirst(), secrets.getLast());
        ana.late(1);
        ana.late(2);

        List<Map<String, Object>> samples = new ArrayList<>();
        for (Receiver.Came came : came(receiver, 3)) {
            for (String secret : secrets) {
                assertTrue(came.isSignedWith(secret));
                samples.add(Map.of("secret", secret, "headers", came.headers(), "body", came.body()));
            }
        }
        Files.createDirectories(Path.of("target"));
        new ObjectMapper().writeValue(Path.of("target", "webhook-samples.json").toFile(), samples);
    }

    private static Map<String, Object> asked(Map<String, String> delivery) {
        return Map.of("eventTypes", List.of("attendance.recorded"), "delivery", delivery);
    }

    private static String subscribed(Somebody institution, Receiver receiver) {
        return institution
                .posts("/v1/subscriptions", asked(Map.of("kind", "WEBHOOK", "url", receiver.url())), 201)
                .getString("id");
    }

    private String secret(String subscription) {
        return secret(school, subscription);
    }

    private static String secret(Somebody institution, String subscription) {
        return institution
                .posts("/v1/subscriptions/" + subscription + "/webhook-secrets", 201)
                .getString("secret");
    }

    private JsonPath log(String subscription) {
        return school.reads("/v1/subscriptions/" + subscription + "/deliveries");
    }

    private List<String> states(String subscription) {
        return log(subscription).getList("items.state");
    }

    private static String redelivery(String subscription, String delivery) {
        return "/v1/subscriptions/" + subscription + "/deliveries/" + delivery + "/redelivery";
    }

    private static List<Receiver.Came> came(Receiver receiver, int many) {
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(many, receiver.came().size()));
        return receiver.came();
    }

    private void refusedAddress(Map<String, String> delivery) {
        school.asks()
                .body(asked(delivery))
                .post("/v1/subscriptions")
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid"))
                .body("violations[0].pointer", equalTo("/delivery/url"));
    }

    private static void refused(Somebody by, String path, int status, String code) {
        by.asks().post(path).then().statusCode(status).body("type", endsWith("/" + code));
    }
}
