package org.kinbridge.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maria asks the consulate for help: an officer has it, a clock runs until she answers, and Lolo Ben sees nothing of it. */
@QuarkusTest
class AssistanceStoryTest {

    private static final String REQUESTS = "/v1/assistance-requests";
    private static final String HEARD = "assistance-request.changed";
    private static final String NOWHERE = "/019a0000-0000-7000-8000-000000000000";

    private Somebody maria = new Somebody("", "");
    private Somebody ben = new Somebody("", "");
    private Somebody ana = new Somebody("", "");
    private Somebody consulate = new Somebody("", "");
    private Somebody reyes = new Somebody("", "");

    @BeforeEach
    void aFamilyAndAConsulate() {
        Household home = Household.found();
        maria = home.maria();
        ben = home.ben();
        ana = home.ana();
        consulate = Institutions.post("Consulate in Rome", "PH");
        reyes = Institutions.officerOf(consulate.id());
    }

    @Test
    void aRequestHasAnOwnerAndAClockUntilItIsAnswered() {
        try (LiveEar mariasEar = LiveEar.of(maria);
                LiveEar bensEar = LiveEar.of(ben)) {
            JsonPath filed = ask("WAGES", "URGENT", "Three months without pay");
            String path = REQUESTS + "/" + filed.getString("id");
            assertEquals("FILED", filed.getString("state"));
            assertEquals("Consulate in Rome", filed.getString("post.name"));
            assertEquals("Three months without pay", filed.getString("text"));
            hears(mariasEar, 1, filed.getString("id"), "FILED");

            reyes.asks()
                    .get(REQUESTS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].requesterName", equalTo("Maria"))
                    .body("items[0].topic", equalTo("WAGES"))
                    .body("items[0].owner", nullValue())
                    .body("items[0].text", nullValue());

            JsonPath taken = reyes.posts(path + "/taking", 200);
            assertEquals(reyes.id(), taken.getString("owner.person"));
            assertEquals(true, taken.getBoolean("owner.yours"));
            assertEquals(true, taken.getBoolean("clock.running"));
            hears(mariasEar, 2, filed.getString("id"), "TAKEN");

            reyes.posts(path + "/replies", Map.of("text", "We have written to him"), 201);
            hears(mariasEar, 3, filed.getString("id"), "ANSWERED");
            JsonPath answered = maria.reads(path);
            assertFalse(answered.getBoolean("clock.running"));
            assertEquals(List.of("POST"), answered.getList("replies.by"));
            assertEquals(List.of("We have written to him"), answered.getList("replies.text"));

            maria.posts(path + "/replies", Map.of("text", "He does not answer"), 201);
            hears(mariasEar, 4, filed.getString("id"), "TAKEN");
            reyes.asks()
                    .get(path)
                    .then()
                    .body("clock.running", equalTo(true))
                    .body("replies.by", contains("POST", "REQUESTER"));

            reyes.posts(path + "/replies", Map.of("text", "He paid today"), 201);
            maria.posts(path + "/closing", 200);
            hears(mariasEar, 6, filed.getString("id"), "CLOSED");
            reyes.asks().get(REQUESTS).then().body("items", emptyIterable());
            reyes.asks().get(path).then().statusCode(200).body("state", equalTo("CLOSED"));
            maria.asks().get(REQUESTS).then().body("items.state", contains("CLOSED"));

            assertEquals(bensEar.heard("ready"), bensEar.frames());
        }
    }

    @ParameterizedTest
    @CsvSource({"ROUTINE,P10D", "SOON,P3D", "URGENT,PT4H"})
    void howUrgentItIsSaysWhenThePostHasToAnswer(String urgency, Duration within) {
        JsonPath filed = ask("HEALTH", urgency, "I need a doctor");

        Instant answerBy = Instant.parse(filed.getString("clock.answerBy.instant"));
        assertEquals(Instant.parse(filed.getString("filedAt")).plus(within), answerBy);
        assertEquals("Europe/Rome", filed.getString("clock.answerBy.zone"));
        assertEquals("same", filed.getString("clock.answerBy.day"));
        assertEquals(
                answerBy,
                java.time.LocalDateTime.parse(filed.getString("clock.answerBy.local"))
                        .atZone(java.time.ZoneId.of("Europe/Rome"))
                        .toInstant());

        Map<String, Object> officers =
                reyes.reads(REQUESTS + "/" + filed.getString("id")).getMap("clock.answerBy");
        assertEquals(java.util.Set.of("instant"), officers.keySet());
    }

    @Test
    void theMostPressingIsFirstAndWhatIsAnsweredLast() {
        String routine = ask("CONTRACT", "ROUTINE", "x").getString("id");
        String soon = ask("CONTRACT", "SOON", "x").getString("id");
        String urgent = ask("SAFETY", "URGENT", "x").getString("id");
        String closed = ask("SAFETY", "URGENT", "x").getString("id");
        maria.posts(REQUESTS + "/" + closed + "/closing", 200);
        Somebody another = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        String answered = ask(another, "SAFETY", "URGENT", "x").getString("id");
        reyes.posts(REQUESTS + "/" + answered + "/taking", 200);
        reyes.posts(REQUESTS + "/" + answered + "/replies", Map.of("text", "y"), 201);

        List<String> queue = List.of(urgent, soon, routine, answered);
        reyes.asks().get(REQUESTS).then().body("items.id", equalTo(queue));
        JsonPath page = reyes.reads(REQUESTS + "?limit=2");
        assertEquals(queue.subList(0, 2), page.getList("items.id"));
        assertEquals(
                queue.subList(2, 4),
                reyes.asks()
                        .queryParam("cursor", page.getString("next"))
                        .get(REQUESTS)
                        .then()
                        .body("next", nullValue())
                        .extract()
                        .jsonPath()
                        .getList("items.id"));
        JsonPath hers = maria.reads(REQUESTS + "?limit=3");
        assertEquals(List.of(routine, soon, urgent), hers.getList("items.id"));
        maria.asks()
                .queryParam("cursor", hers.getString("next"))
                .get(REQUESTS)
                .then()
                .body("items.id", contains(closed))
                .body("items[0].requesterName", nullValue())
                .body("items[0].text", nullValue());
    }

    @Test
    void onlyWhoHasItAnswersAndAColleagueTakesItOver() {
        String path = REQUESTS + "/" + ask("LEGAL", "SOON", "x").getString("id");
        Somebody cruz = Institutions.officerOf(consulate.id());
        refused(reply(reyes, path), 409, "state-conflict");
        reyes.posts(path + "/taking", 200);
        refused(reyes.asks().post(path + "/taking"), 409, "state-conflict");

        refused(reply(cruz, path), 409, "state-conflict");
        refused(cruz.asks().post(path + "/closing"), 409, "state-conflict");
        cruz.asks()
                .get(path)
                .then()
                .body("owner.person", equalTo(reyes.id()))
                .body("owner.yours", equalTo(false))
                .body("replies", emptyIterable());

        cruz.posts(path + "/taking", 200);
        refused(reply(reyes, path), 409, "state-conflict");
        maria.asks().get(path).then().body("owner", nullValue()).body("takenAt", not(nullValue()));
        cruz.posts(path + "/closing", 200);
        for (Somebody each : List.of(maria, cruz)) {
            refused(reply(each, path), 409, "state-conflict");
            refused(each.asks().post(path + "/closing"), 409, "state-conflict");
        }
        refused(reyes.asks().post(path + "/taking"), 409, "state-conflict");
    }

    @Test
    void forEverybodyElseThereIsNoSuchRequest() {
        String path = REQUESTS + "/" + ask("FAMILY_CONTACT", "SOON", "x").getString("id");
        Somebody elsewhere = Institutions.officerOf(
                Institutions.post("Consulate in Milan", "PH").id());

        for (Somebody stranger : List.of(ben, ana, elsewhere)) {
            sameAsNothing(stranger.asks().get(path), stranger.asks().get(REQUESTS + NOWHERE));
            sameAsNothing(reply(stranger, path), reply(stranger, REQUESTS + NOWHERE));
            sameAsNothing(
                    stranger.asks().post(path + "/closing"), stranger.asks().post(REQUESTS + NOWHERE + "/closing"));
            stranger.asks().get(REQUESTS).then().statusCode(200).body("items", emptyIterable());
        }
        sameAsNothing(elsewhere.asks().post(path + "/taking"), elsewhere.asks().post(REQUESTS + NOWHERE + "/taking"));
        maria.asks().get(path).then().body("state", equalTo("FILED")).body("replies", emptyIterable());
        List.of("/v1/notices", "/v1/introductions", "/v1/worker-registrations")
                .forEach(list -> ben.asks().get(list).then().body("items", emptyIterable()));
    }

    @Test
    void whoIsNeitherAPersonNorAnOfficerOfAPostHasNoDoor() {
        String path = REQUESTS + "/" + ask("OTHER", "ROUTINE", "x").getString("id");
        Somebody teacher =
                Institutions.officerOf(Institutions.school("Scuola Verdi", "IT").id());
        for (Somebody other : List.of(consulate, Institutions.operator(), teacher)) {
            refused(other.asks().get(REQUESTS), 403, "wrong-kind-of-caller");
            refused(other.asks().get(path), 403, "wrong-kind-of-caller");
            refused(reply(other, path), 403, "wrong-kind-of-caller");
            refused(other.asks().post(path + "/taking"), 403, "wrong-kind-of-caller");
            refused(other.asks().post(path + "/closing"), 403, "wrong-kind-of-caller");
        }
        refused(asking(reyes, request("OTHER", "ROUTINE", "x")), 403, "wrong-kind-of-caller");
        refused(maria.asks().post(path + "/taking"), 403, "wrong-kind-of-caller");
        refused(Somebody.anyone().get(path), 401, "unauthenticated");

        consulate
                .asks()
                .delete("/v1/institutions/" + consulate.id() + "/staff/" + reyes.id())
                .then()
                .statusCode(204);
        refused(reyes.asks().get(path), 403, "wrong-kind-of-caller");
        refused(reyes.asks().post(path + "/taking"), 403, "wrong-kind-of-caller");
    }

    @Test
    void aChildAsksForHelpWithoutAnybodyAtHome() {
        try (LiveEar mariasEar = LiveEar.of(maria);
                LiveEar anasEar = LiveEar.of(ana)) {
            JsonPath filed = ask(ana, "SAFETY", "URGENT", "I am afraid");

            hears(anasEar, 1, filed.getString("id"), "FILED");
            assertEquals("Asia/Manila", filed.getString("clock.answerBy.zone"));
            maria.asks().get(REQUESTS).then().body("items", emptyIterable());
            maria.asks().get(REQUESTS + "/" + filed.getString("id")).then().statusCode(404);
            assertEquals(List.of(), mariasEar.heard(HEARD));
        }
    }

    @Test
    void whatIsAskedIsReadStrictly() {
        Somebody school = Institutions.school("Scuola Verdi", "IT");
        refused(asking(maria, request("MONEY", "SOON", "x")), 400, "malformed");
        refused(asking(maria, request("WAGES", "NOW", "x")), 400, "malformed");
        refused(asking(maria, request("WAGES", "SOON", "x".repeat(100_000))), 413, "too-large");
        for (String text : List.of("", "  ", "x".repeat(4_001))) {
            refused(asking(maria, request("WAGES", "SOON", text)), 422, "invalid")
                    .body("violations.pointer", hasItem("/text"));
        }
        refused(asking(maria, Map.of("post", consulate.id())), 422, "invalid")
                .body("violations.pointer", contains("/text", "/topic", "/urgency"));
        for (String post : List.of(school.id(), maria.id(), NOWHERE.substring(1))) {
            refused(
                    asking(maria, Map.of("post", post, "topic", "WAGES", "urgency", "SOON", "text", "x")),
                    404,
                    "not-found");
        }
        maria.asks().get(REQUESTS).then().body("items", emptyIterable());

        String path = REQUESTS + "/"
                + ask("WAGES", "SOON", "\uD83C\uDF3A".repeat(4_000)).getString("id");
        refused(maria.asks().body(Map.of("text", "x".repeat(4_001))).post(path + "/replies"), 422, "invalid");
        refused(maria.asks().body(Map.of()).post(path + "/replies"), 422, "invalid");
        maria.asks().get(path).then().body("replies", emptyIterable());
    }

    @Test
    void aRepetitionAsksOnce() {
        String key = Numbers.italian();
        Map<String, Object> body = request("WAGES", "SOON", "once");
        String first = repeat(key, body).statusCode(201).extract().path("id");

        repeat(key, body).statusCode(201).body("id", equalTo(first)).body("text", equalTo("once"));
        maria.asks().get(REQUESTS).then().body("items", hasSize(1));
    }

    private ValidatableResponse repeat(String key, Map<String, Object> body) {
        return maria.asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(REQUESTS)
                .then();
    }

    private JsonPath ask(String topic, String urgency, String text) {
        return ask(maria, topic, urgency, text);
    }

    private JsonPath ask(Somebody who, String topic, String urgency, String text) {
        return who.posts(REQUESTS, request(topic, urgency, text), 201);
    }

    private Map<String, Object> request(String topic, String urgency, String text) {
        return Map.of("post", consulate.id(), "topic", topic, "urgency", urgency, "text", text);
    }

    private static Response asking(Somebody who, Map<String, Object> body) {
        return who.asks().body(body).post(REQUESTS);
    }

    private static Response reply(Somebody who, String path) {
        return who.asks().body(Map.of("text", "Anything")).post(path + "/replies");
    }

    /** Several frames may say the same state: what is heard is how it stands at that moment. */
    private static void hears(LiveEar ear, int count, String request, String state) {
        JsonPath heard = ear.hears(HEARD, count, LiveEar.SOON);
        assertEquals(request, heard.getString("data.request"));
        assertEquals(state, heard.getString("data.state"));
        assertFalse(heard.getBoolean("data.overdue"));
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("type", endsWith("/" + code));
    }

    private static void sameAsNothing(Response theirs, Response nothing) {
        assertEquals(404, nothing.statusCode(), nothing.asString());
        assertEquals(whole(nothing), whole(theirs));
    }

    private static String whole(Response answer) {
        return answer.statusCode() + "\n" + answer.headers() + "\n" + answer.asString();
    }
}
