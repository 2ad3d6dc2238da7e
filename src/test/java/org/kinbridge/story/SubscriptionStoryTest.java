package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** A school says how often it wants to be told, of whom, and when it has had enough; and tries out how it is told. */
@QuarkusTest
class SubscriptionStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Household home = new Household(nobody(), nobody(), nobody(), "", "", "", "", "");
    private Somebody school = nobody();
    private Pupil ana = new Pupil(school, "", "");
    private Receiver receiver = new Receiver("");

    @BeforeEach
    void anaIsEnrolled() {
        home = Household.found();
        school = Institutions.school("San Roque Elementary", "PH");
        ana = Pupil.enrolled(home, school, "2026-0815");
        receiver = Receiver.open();
    }

    @Test
    void whatIsOverTheCapWaitsIsReadAndComesLater() {
        String subscription = subscribed(Map.of("most", 2, "per", "HOUR"));
        assertEquals(2, school.reads("/v1/subscriptions").getInt("items[0].delivery.cap.most"));
        for (int day = 1; day <= 3; day++) {
            ana.late(day);
        }
        await().atMost(SOON).until(() -> states(subscription).equals(List.of("DELIVERED", "DELIVERED", "WAITING")));
        assertEquals(2, receiver.came().size());
        assertEquals(3, school.reads("/v1/notices").getList("items").size());
        assertTrue(why().contains("less often"), this::why);

        HouseTime.passes(Duration.ofMinutes(30));
        assertEquals(2, receiver.came().size());
        HouseTime.passes(Duration.ofMinutes(31));
        await().atMost(SOON).until(() -> states(subscription).equals(List.of("DELIVERED", "DELIVERED", "DELIVERED")));
        assertEquals(3, receiver.came().size());
        assertTrue(!why().contains("less often"), this::why);
    }

    @Test
    void aRequestToForgetIsNotHeldBackByACap() {
        String subscription = subscribed(Map.of("most", 1, "per", "DAY"));
        ana.late(1);
        ana.late(2);
        await().atMost(SOON).until(() -> states(subscription).equals(List.of("DELIVERED", "WAITING")));

        home.ben().asks().delete("/v1/grants/" + ana.grant()).then().statusCode(200);
        await().atMost(SOON).until(() -> states(subscription).equals(List.of("DELIVERED", "DROPPED", "DELIVERED")));
        assertEquals("grant.ended", receiver.came().getLast().says().getString("type"));
    }

    @Test
    void stopHoldsWhatWaitsAndTellsNothingUntilItIsResumed() {
        String subscription = subscribed(Map.of("most", 1, "per", "HOUR"));
        ana.late(1);
        ana.late(2);
        await().atMost(SOON).until(() -> states(subscription).equals(List.of("DELIVERED", "WAITING")));

        String pause = "/v1/subscriptions/" + subscription + "/pause";
        school.asks().post(pause).then().statusCode(200).body("pausedAt", notNullValue());
        school.asks().post(pause).then().statusCode(200).body("pausedAt", notNullValue());
        ana.late(3);
        await().atMost(SOON).until(() -> why().contains("for now"));
        HouseTime.passes(Duration.ofMinutes(61));
        assertEquals(List.of("DELIVERED", "WAITING"), states(subscription));
        assertEquals(2, school.reads("/v1/notices").getList("items").size());

        school.asks().delete(pause).then().statusCode(200).body("pausedAt", nullValue());
        await().atMost(SOON).until(() -> states(subscription).equals(List.of("DELIVERED", "DELIVERED")));
        ana.late(4);
        await().atMost(SOON).until(() -> states(subscription).size() == 3);

        school.asks().delete("/v1/subscriptions/" + subscription).then().statusCode(204);
        school.asks().post(pause).then().statusCode(409).body("type", endsWith("/state-conflict"));
        school.asks().delete(pause).then().statusCode(409).body("type", endsWith("/state-conflict"));
    }

    @Test
    void aTestComesAsEverythingElseDoes() {
        String subscription = subscribed(null);
        JsonPath asked = school.posts("/v1/subscriptions/" + subscription + "/test-deliveries", 201);
        assertEquals("test", asked.getString("type"));
        await().atMost(SOON).until(() -> receiver.came().size() == 1);
        JsonPath says = receiver.came().getFirst().says();
        assertEquals("test", says.getString("type"));
        assertEquals(asked.getString("notice"), says.getString("data.notice"));
        JsonPath notice = school.reads("/v1/notices/" + asked.getString("notice"));
        assertEquals("test", notice.getString("type"));
        assertEquals(Map.of("test", true, "subscription", subscription), notice.getMap("data"));
        await().atMost(SOON).until(() -> states(subscription).equals(List.of("DELIVERED")));
        assertEquals("test", school.reads(log(subscription)).getString("items[0].type"));

        String pull = school.posts("/v1/subscriptions", asked(Map.of("kind", "PULL"), null), 201)
                .getString("id");
        school.posts("/v1/subscriptions/" + pull + "/test-deliveries", 201);
        assertEquals(List.of("test", "test"), school.reads("/v1/notices").getList("items.type"));
        assertEquals(1, states(subscription).size());
        Somebody other = Institutions.school("Another School", "PH");
        other.asks()
                .post("/v1/subscriptions/" + subscription + "/test-deliveries")
                .then()
                .statusCode(404);
        school.asks().delete("/v1/subscriptions/" + pull).then().statusCode(204);
        school.asks()
                .post("/v1/subscriptions/" + pull + "/test-deliveries")
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyTriesItOutAllDay() {
        String pull = "/v1/subscriptions/"
                + school.posts("/v1/subscriptions", asked(Map.of("kind", "PULL"), null), 201)
                        .getString("id") + "/test-deliveries";
        for (int made = 0; made < 30; made++) {
            school.posts(pull, 201);
        }
        school.asks().post(pull).then().statusCode(429).body("type", endsWith("/too-many-attempts"));
    }

    @Test
    void aSubscriptionMayBeAboutOneChildOnly() {
        Somebody rizal = Institutions.school("Rizal High", "PH");
        Household others = Household.found();
        Pupil jun = Pupil.enrolled(others, rizal, "2026-0816");
        String enrolment = TwoSchools.enrolled(home, rizal);
        Grants.ofAttendance(home.ben(), home.ana(), rizal);
        String only = rizal.posts("/v1/subscriptions", asked(Map.of("kind", "PULL"), enrolment), 201)
                .getString("record");
        assertEquals(enrolment, only);
        jun.late(1);
        new Pupil(rizal, "R-7", "").late(1);
        await().atMost(SOON)
                .until(() -> rizal.reads("/v1/notices").getList("items").size() == 1);
        assertEquals(List.of("R-7"), rizal.reads("/v1/notices").getList("items.data.studentUniqueId"));
        assertEquals(
                List.of(false),
                others.ben()
                        .reads("/v1/notices/" + first(others.ben()) + "/why")
                        .getList("institutions.told"));

        Somebody other = Institutions.school("Another School", "PH");
        for (String none : List.of(enrolment, NewId.next().toString())) {
            other.asks()
                    .body(asked(Map.of("kind", "PULL"), none))
                    .post("/v1/subscriptions")
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/record"));
        }
    }

    @Test
    void whatNoSubscriptionHasIsRefused() {
        refused(Map.of("kind", "PULL", "cap", Map.of("most", 1, "per", "DAY")), "/delivery/cap");
        refused(Map.of("kind", "OUTLET", "cap", Map.of("most", 0, "per", "DAY")), "/delivery/cap/most");
        refused(Map.of("kind", "OUTLET", "url", receiver.url()), "/delivery/url");
        school.asks()
                .body(Map.of("eventTypes", List.of("worker.registered")))
                .post("/v1/subscriptions")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/eventTypes"));
        for (String list : List.of("/v1/subscriptions", "/v1/notices")) {
            String cursor = cursorOf(list);
            Institutions.school("Another School", "PH")
                    .asks()
                    .get(list + "?cursor=" + cursor)
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("?cursor"));
        }
        for (int made = school.reads("/v1/subscriptions").getList("items").size(); made < 20; made++) {
            school.posts("/v1/subscriptions", asked(Map.of("kind", "PULL"), null), 201);
        }
        school.asks()
                .body(asked(Map.of("kind", "PULL"), null))
                .post("/v1/subscriptions")
                .then()
                .statusCode(409)
                .body("violations[0].message", equalTo("at most 20 at a time; stop one of them first"));
    }

    private String cursorOf(String list) {
        for (int two = 0; two < 2; two++) {
            String id = school.posts("/v1/subscriptions", asked(Map.of("kind", "PULL"), null), 201)
                    .getString("id");
            school.posts("/v1/subscriptions/" + id + "/test-deliveries", 201);
        }
        return school.reads(list + "?limit=1").getString("next");
    }

    private void refused(Map<String, Object> delivery, String pointer) {
        school.asks()
                .body(asked(delivery, null))
                .post("/v1/subscriptions")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo(pointer));
    }

    private static Map<String, Object> asked(Map<String, Object> delivery, @Nullable String record) {
        Map<String, Object> asked = new HashMap<>(
                Map.of("eventTypes", List.of("attendance.recorded", "attendance.explained"), "delivery", delivery));
        if (record != null) {
            asked.put("record", record);
        }
        return asked;
    }

    private String subscribed(@Nullable Map<String, Object> cap) {
        Map<String, Object> delivery = new HashMap<>(Map.of("kind", "WEBHOOK", "url", receiver.url()));
        if (cap != null) {
            delivery.put("cap", cap);
        }
        String id =
                school.posts("/v1/subscriptions", asked(delivery, null), 201).getString("id");
        assertNull(school.reads("/v1/subscriptions").get("items[0].pausedAt"));
        school.posts("/v1/subscriptions/" + id + "/webhook-secrets", 201);
        return id;
    }

    private static String log(String subscription) {
        return "/v1/subscriptions/" + subscription + "/deliveries";
    }

    private List<String> states(String subscription) {
        return school.reads(log(subscription)).getList("items.state");
    }

    private static String first(Somebody reader) {
        await().atMost(SOON)
                .until(() -> !reader.reads("/v1/notices").getList("items").isEmpty());
        return reader.reads("/v1/notices").getString("items[0].id");
    }

    /** What Lolo Ben reads of the last thing he was told. */
    private String why() {
        String last = home.ben().reads("/v1/notices").getString("items[-1].id");
        return String.valueOf(home.ben().reads("/v1/notices/" + last + "/why").getString("institutions[0]?.because"));
    }

    private static Somebody nobody() {
        return new Somebody("", "");
    }
}
