package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker abroad introduces herself to her consulate, which registers her and is told so. */
@QuarkusTest
class ConsulateStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Somebody maria;
    private Somebody post;

    @BeforeEach
    void found() {
        maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        post = Institutions.post("Consulate in Rome", "PH");
    }

    @Test
    void aPostIsToldOfTheWorkersWhoRegisteredThere() {
        post.posts("/v1/subscriptions", Map.of("eventTypes", List.of("worker.registered")), 201);
        JsonPath made = registering(post, introduce(maria), "Care worker", "IT")
                .statusCode(201)
                .body("occupation", equalTo("Care worker"))
                .body("employerCountry", equalTo("IT"))
                .extract()
                .jsonPath();
        String registration = made.getString("id");

        await().atMost(SOON)
                .until(() -> post.reads("/v1/notices").getList("items").size() == 1);
        JsonPath notices = post.reads("/v1/notices");
        assertEquals("worker.registered", notices.getString("items[0].type"));
        assertEquals(registration, notices.getString("items[0].data.registration"));
        assertEquals(
                Set.of("registration", "registeredAt"),
                notices.getMap("items[0].data").keySet());
        assertEquals(registration, post.reads("/v1/worker-registrations").getString("items[0].id"));
        assertEquals(
                registration,
                post.reads("/v1/worker-registrations/" + registration).getString("id"));
        await().atMost(SOON)
                .untilAsserted(() -> maria.asks()
                        .get("/v1/notices")
                        .then()
                        .body("items.type", equalTo(List.of("worker.registered"))));
    }

    @Test
    void aRegistrationIsThePostsOwn() {
        Somebody other = Institutions.post("Consulate in Milan", "PH");
        String registration = registering(post, introduce(maria), "Nurse", "IT")
                .statusCode(201)
                .extract()
                .path("id");

        refused(other.asks().get("/v1/worker-registrations/" + registration).then(), 404, "not-found");
        refused(
                other.asks()
                        .get("/v1/worker-registrations/019a0000-0000-7000-8000-000000000000")
                        .then(),
                404,
                "not-found");
        other.asks().get("/v1/worker-registrations").then().body("items", emptyIterable());
        refused(registering(post, introduce(maria), "Nurse", "IT"), 409, "already-there");
        registering(other, introduce(maria), "Nurse", "IT").statusCode(201);
    }

    @Test
    void aCodeOfAWorkerIsUsedOnceAndByAPost() {
        String code = introduce(maria);
        Somebody school = Institutions.school("Some School", "PH");

        refused(
                school.asks()
                        .body(Map.of("code", code, "studentUniqueId", "1"))
                        .post("/v1/enrolments")
                        .then(),
                422,
                "code-not-valid");
        registering(post, code.toLowerCase(java.util.Locale.ROOT), "Nurse", "IT")
                .statusCode(201);
        refused(registering(post, code, "Nurse", "IT"), 422, "code-not-valid");
        refused(registering(school, introduce(maria), "Nurse", "IT"), 403, "wrong-kind-of-caller");
    }

    @Test
    void onlyTheWorkerHerselfIntroducesHerAndSheIsOfAge() {
        Household home = Household.found();
        refused(introducing(home.ben(), home.maria().id()), 404, "not-found");
        refused(introducing(home.maria(), home.ana().id()), 404, "not-found");
        String code = introducing(home.ana(), home.ana().id())
                .statusCode(201)
                .extract()
                .path("code");
        refused(registering(post, code, "Nurse", "IT"), 422, "invalid");
    }

    @Test
    void aRegistrationIsReadStrictly() {
        String code = introduce(maria);
        refused(registering(post, code, "x".repeat(201), "IT"), 422, "invalid");
        refused(registering(post, code, "Nurse", "XX"), 422, "invalid");
        refused(
                post.asks()
                        .body(Map.of("code", code, "occupation", "Nurse", "migrationStatus", "any"))
                        .post("/v1/worker-registrations")
                        .then(),
                400,
                "malformed");
        refused(
                post.asks()
                        .body(Map.of("eventTypes", List.of("attendance.recorded")))
                        .post("/v1/subscriptions")
                        .then(),
                422,
                "invalid");
        registering(post, code, "Nurse", "IT").statusCode(201);
    }

    @Test
    void theOperatorSignsInWithTheSecretAlone() {
        refused(
                Somebody.anyone()
                        .body(Map.of(
                                "grantType", "client_credentials", "clientId", "operator", "clientSecret", "a guess"))
                        .post("/v1/auth/token")
                        .then(),
                401,
                "sign-in-refused");
        refused(Institutions.operator().asks().get("/v1/notices").then(), 403, "wrong-kind-of-caller");
    }

    private static String introduce(Somebody worker) {
        return introducing(worker, worker.id()).statusCode(201).extract().path("code");
    }

    private static ValidatableResponse introducing(Somebody by, String about) {
        return by.asks()
                .body(Map.of("about", about, "to", "POST"))
                .post("/v1/introductions")
                .then();
    }

    private static ValidatableResponse registering(Somebody at, String code, String occupation, String country) {
        return at.asks()
                .body(Map.of("code", code, "occupation", occupation, "employerCountry", country))
                .post("/v1/worker-registrations")
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("type", endsWith("/" + code));
    }
}
