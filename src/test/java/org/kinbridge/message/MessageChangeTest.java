package org.kinbridge.message;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Broker;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Letters;
import org.kinbridge.story.LiveEar;
import org.kinbridge.story.Somebody;

/** Maria writes something anew, and takes something back. */
@QuarkusTest
class MessageChangeTest {

    private static final Duration BUS = Duration.ofSeconds(30);

    @Inject
    DataSource db;

    @Test
    void anAuthorWritesHerMessageAnewAndItKeepsItsNumber() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "Good nihgt");
        Letters.send(home.ana(), conversation, "Mama?");
        try (LiveEar ana = LiveEar.of(home.ana());
                LiveEar ben = LiveEar.of(home.ben())) {
            edit(home.maria(), conversation, 1, "Good night")
                    .statusCode(200)
                    .body("sequence", equalTo(1))
                    .body("text", equalTo("Good night"))
                    .body("editedAt", notNullValue())
                    .body("$", not(hasKey("takenBackAt")));
            JsonPath heard = ana.hears("message.changed", 1);
            assertEquals("Good night", heard.getString("data.text"));
            assertEquals(1, heard.getInt("data.sequence"));
            assertEquals(List.of(), ben.heard("message.changed"));
        }
        JsonPath read = home.ana().reads("/v1/messages?conversation=" + conversation);
        assertEquals(List.of(1, 2), read.getList("items.sequence"));
        assertEquals(List.of("Good night", "Mama?"), read.getList("items.text"));
        assertFalse(read.getMap("items[1]").containsKey("editedAt"));
        home.maria()
                .asks()
                .get(path(conversation, 1))
                .then()
                .statusCode(200)
                .body("editedAt", equalTo(read.getString("items[0].editedAt")));
    }

    @Test
    void whatIsTakenBackIsGoneAndItsNumberStays() throws SQLException {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        String regretted = "Regretted " + UUID.randomUUID();
        Map<String, Object> letter = Letters.letter(conversation, regretted);
        home.maria().posts("/v1/messages", letter, 201);
        Letters.send(home.maria(), conversation, "I meant this");
        try (LiveEar ana = LiveEar.of(home.ana())) {
            JsonPath taken = takeBack(home.maria(), conversation, 1)
                    .statusCode(200)
                    .body("takenBackAt", notNullValue())
                    .body("$", not(hasKey("text")))
                    .body("$", not(hasKey("erased")))
                    .extract()
                    .jsonPath();
            JsonPath heard = ana.hears("message.changed", 1);
            assertEquals(taken.getString("takenBackAt"), heard.getString("data.takenBackAt"));
            assertFalse(heard.getMap("data").containsKey("text"));

            takeBack(home.maria(), conversation, 1)
                    .statusCode(200)
                    .body("takenBackAt", equalTo(taken.getString("takenBackAt")));
            edit(home.maria(), conversation, 1, "And now?").statusCode(409).body("type", endsWith("state-conflict"));
            Letters.send(home.maria(), conversation, "Third");
            ana.hears("message.sent", 1);
            assertEquals(1, ana.heard("message.changed").size());
        }
        JsonPath read = home.ana().reads("/v1/messages?conversation=" + conversation);
        assertEquals(List.of(1, 2, 3), read.getList("items.sequence"));
        assertEquals("I meant this", read.getString("items[1].text"));
        home.maria()
                .asks()
                .body(letter)
                .post("/v1/messages")
                .then()
                .statusCode(201)
                .body("sequence", equalTo(1))
                .body("takenBackAt", notNullValue())
                .body("$", not(hasKey("text")));
        assertEquals(
                1,
                new Rows(db)
                        .number(
                                "select min(sequence) from message where conversation_id = ?"
                                        + " and num_nonnulls(text, sealed, key_id) = 0",
                                conversation),
                "nothing is kept of it, sealed or not");
    }

    /** Her phone did not hear the answer, and sends again what she has meanwhile changed on another one. */
    @Test
    void theSameMessageAgainAnswersWhatItSaysNow() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Map<String, Object> letter = Letters.letter(conversation, "First words");
        home.maria().posts("/v1/messages", letter, 201);
        edit(home.maria(), conversation, 1, "Better words").statusCode(200);
        assertEquals(
                "Better words", home.maria().posts("/v1/messages", letter, 201).getString("text"));
    }

    @Test
    void anEditIsMadeToWhatWasRead() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "One");
        String tag = tag(home.maria(), conversation, 1);
        patch(home.maria(), conversation, 1, "{\"text\":\"Two\"}", null)
                .statusCode(428)
                .body("type", endsWith("precondition-required"));
        patch(home.maria(), conversation, 1, "{\"text\":\"Two\"}", tag).statusCode(200);
        patch(home.maria(), conversation, 1, "{\"text\":\"Three\"}", tag)
                .statusCode(412)
                .body("type", endsWith("precondition-failed"));
        takeBack(home.maria(), conversation, 1).statusCode(200);
        assertEquals(
                1,
                home.ana()
                        .reads("/v1/messages?conversation=" + conversation)
                        .getList("items")
                        .size());
    }

    @Test
    void aTextThatCannotBeSentCannotBeWrittenAnewEither() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "As it was");
        Map<String, Integer> refused = Map.of(
                "{\"text\":\"\"}",
                422,
                "{\"text\":\"" + "💛".repeat(4_001) + "\"}",
                422,
                "{\"text\":\"\\u0000\"}",
                400,
                "{\"text\":\"\\ud83d\"}",
                400,
                "{\"text\":null}",
                422,
                "{}",
                422,
                "{\"text\":\"x\",\"sequence\":2}",
                400);
        refused.forEach((body, status) ->
                patch(home.maria(), conversation, 1, body, "*").statusCode(status));
        for (String nowhere : List.of("2", "0", "-1", "x", "99999999999999999999")) {
            home.maria()
                    .asks()
                    .header("If-Match", "*")
                    .body("{\"text\":\"x\"}")
                    .patch("/v1/messages/" + conversation + "/" + nowhere)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("not-found"));
        }
        home.ana()
                .asks()
                .get(path(conversation, 1))
                .then()
                .body("text", equalTo("As it was"))
                .body("$", not(hasKey("editedAt")));
        patch(home.maria(), conversation, 1, "{\"text\":\"" + "💛".repeat(4_000) + "\"}", "*")
                .statusCode(200);
    }

    @Test
    void nobodyChangesWhatAnotherWrote() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "Mine");
        String none = UUID.randomUUID().toString();
        for (Somebody other : List.of(home.ana(), home.ben(), Household.found().maria())) {
            assertEquals(
                    patch(other, none, 1, "{\"text\":\"x\"}", "*")
                            .statusCode(404)
                            .extract()
                            .asString(),
                    patch(other, conversation, 1, "{\"text\":\"x\"}", "*")
                            .statusCode(404)
                            .extract()
                            .asString());
            assertEquals(
                    takeBack(other, none, 1).statusCode(404).extract().asString(),
                    takeBack(other, conversation, 1).statusCode(404).extract().asString());
        }
        home.ben().asks().get(path(conversation, 1)).then().statusCode(404);
        home.ana().asks().get(path(conversation, 1)).then().statusCode(200).body("text", equalTo("Mine"));
    }

    @Test
    void whileContactIsClosedSheOnlyTakesBackAndTheOtherHearsNothing() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "Said in haste");
        Letters.send(home.ana(), conversation, "Mama!");
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        edit(home.maria(), conversation, 1, "Said slowly").statusCode(409).body("type", endsWith("contact-not-ready"));
        patch(home.maria(), conversation, 2, "{\"text\":\"x\"}", "*").statusCode(404);
        home.maria().asks().get(path(conversation, 2)).then().statusCode(404);
        home.ana().asks().get(path(conversation, 1)).then().statusCode(404);
        try (LiveEar ana = LiveEar.of(home.ana());
                LiveEar maria = LiveEar.of(home.maria())) {
            takeBack(home.maria(), conversation, 1).statusCode(200);
            maria.hears("message.changed", 1);
            home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);
            ana.hears("family-link.changed", 1);
            assertEquals(List.of(), ana.heard("message.changed"));
        }
        home.ana()
                .asks()
                .get("/v1/messages?conversation=" + conversation)
                .then()
                .body("items.sequence", contains(1, 2))
                .body("items[0].takenBackAt", notNullValue())
                .body("items[0]", not(hasKey("text")));
    }

    @Test
    void whatWasErasedCanBeTakenBackAndNotWrittenAnew() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "For you alone");
        Institutions.operator()
                .asks()
                .delete("/v1/families/" + home.family() + "/content-key?confirm=" + home.family())
                .then()
                .statusCode(204);
        edit(home.maria(), conversation, 1, "Once more").statusCode(409).body("type", endsWith("state-conflict"));
        takeBack(home.maria(), conversation, 1)
                .statusCode(200)
                .body("$", not(hasKey("erased")))
                .body("takenBackAt", notNullValue());
    }

    @Test
    void theBusIsToldThatAndNotWhat() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "One");
        edit(home.maria(), conversation, 1, "Quetzalcoatl").statusCode(200);
        takeBack(home.maria(), conversation, 1).statusCode(200);
        Awaitility.await()
                .atMost(BUS)
                .untilAsserted(() -> assertEquals(
                        List.of("message.sent", "message.edited", "message.taken-back"),
                        Broker.ofFamily(home.family()).stream()
                                .map(record -> Broker.header(record, "ce_type"))
                                .filter(type -> type.startsWith("message."))
                                .toList()));
        assertTrue(Broker.ofFamily(home.family()).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .noneMatch(data -> data.contains("Quetzalcoatl")));
    }

    private static String path(String conversation, int sequence) {
        return "/v1/messages/" + conversation + "/" + sequence;
    }

    private static String tag(Somebody who, String conversation, int sequence) {
        return who.asks()
                .get(path(conversation, sequence))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse edit(Somebody who, String conversation, int sequence, String text) {
        return patch(who, conversation, sequence, "{\"text\":\"" + text + "\"}", tag(who, conversation, sequence));
    }

    private static ValidatableResponse patch(
            Somebody who, String conversation, int sequence, String body, @Nullable String tag) {
        var request = who.asks().body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(path(conversation, sequence))
                .then();
    }

    private static ValidatableResponse takeBack(Somebody who, String conversation, int sequence) {
        return who.asks().delete(path(conversation, sequence)).then();
    }
}
