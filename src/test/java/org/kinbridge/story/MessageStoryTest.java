package org.kinbridge.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Maria and Ana write to each other. */
@QuarkusTest
class MessageStoryTest {

    @Test
    void aConversationIsThereAsSoonAsTheLinkIsOpen() {
        Household home = Household.found();
        home.maria().asks().get("/v1/conversations").then().statusCode(200).body("items", empty());
        home.open();
        home.maria()
                .asks()
                .get("/v1/conversations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].link", equalTo(home.link()))
                .body("items[0].family", equalTo(home.family()))
                .body("items[0].with", equalTo(home.ana().id()))
                .body("items[0].lastSequence", equalTo(0))
                .body("next", nullValue());
        home.ana()
                .asks()
                .get("/v1/conversations")
                .then()
                .body("items[0].with", equalTo(home.maria().id()));
        home.ben().asks().get("/v1/conversations").then().statusCode(200).body("items", empty());
    }

    @Test
    void theyWriteAndReadInOneOrder() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        JsonPath first =
                Letters.send(home.maria(), conversation, "Good night, my heart").jsonPath();
        assertEquals(1, first.getInt("sequence"));
        assertEquals(home.maria().id(), first.getString("author"));
        assertEquals(
                2, Letters.send(home.ana(), conversation, "Mama! 💛").jsonPath().getInt("sequence"));

        home.ana()
                .asks()
                .get("/v1/messages?conversation=" + conversation)
                .then()
                .statusCode(200)
                .body("items.sequence", contains(1, 2))
                .body("items.text", contains("Good night, my heart", "Mama! 💛"))
                .body("items[0].clientId", equalTo(first.getString("clientId")))
                .body("items[0].sentAt", equalTo(first.getString("sentAt")));
        home.maria().asks().get("/v1/conversations").then().body("items[0].lastSequence", equalTo(2));
    }

    @Test
    void theSameMessageAgainIsOneMessage() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Map<String, Object> message = Letters.letter(conversation, "Once");
        String first = send(home.maria(), message, 201).asString();
        assertEquals(first, send(home.maria(), message, 201).asString());
        assertEquals(first, send(home.maria(), message, 201).asString());

        Map<String, Object> other =
                Map.of("conversation", conversation, "clientId", message.get("clientId"), "text", "Something else");
        assertTrue(send(home.maria(), other, 422).jsonPath().getString("type").endsWith("idempotency-key-reused"));
        assertEquals(List.of(1), Letters.sequences(home.ana(), conversation));

        int hers = send(home.ana(), message, 201).jsonPath().getInt("sequence");
        assertEquals(2, hers, "her phone may choose the same client id");
    }

    @Test
    void theSameMessageManyTimesAtOnceIsOneMessage() throws Exception {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        for (int round = 1; round <= 5; round++) {
            Map<String, Object> message = Letters.letter(conversation, "Round " + round);
            List<String> answers = atOnce(IntStream.range(0, 6)
                    .<Callable<String>>mapToObj(
                            i -> () -> send(home.maria(), message, 201).asString())
                    .toList());
            assertEquals(1, answers.stream().distinct().count());
        }
        assertEquals(List.of(1, 2, 3, 4, 5), Letters.sequences(home.ana(), conversation));
    }

    @Test
    void twoWhoWriteAtOnceLeaveNoGap() throws Exception {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        List<Long> answered = atOnce(IntStream.range(0, 100)
                .<Callable<Long>>mapToObj(i ->
                        () -> Letters.send(i % 2 == 0 ? home.maria() : home.ana(), conversation, "No. " + i)
                                .jsonPath()
                                .getLong("sequence"))
                .toList());
        assertEquals(
                LongStream.rangeClosed(1, 100).boxed().toList(),
                answered.stream().sorted().toList());
        assertEquals(IntStream.rangeClosed(1, 100).boxed().toList(), Letters.sequences(home.maria(), conversation));
    }

    @Test
    void pagesGoForward() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        IntStream.rangeClosed(1, 5).forEach(i -> Letters.send(home.maria(), conversation, "No. " + i));

        Response page = home.ana().asks().get("/v1/messages?conversation=" + conversation + "&after=1&limit=2");
        assertEquals(List.of(2, 3), page.jsonPath().getList("items.sequence"));
        String next = page.jsonPath().getString("next");
        home.ana()
                .asks()
                .get("/v1/messages?conversation=" + conversation + "&after=1&limit=2&cursor=" + next)
                .then()
                .body("items.sequence", contains(4, 5))
                .body("next", nullValue());
        home.maria()
                .asks()
                .get("/v1/messages?conversation=" + conversation + "&limit=2&cursor=" + next)
                .then()
                .statusCode(422);
    }

    @Test
    void whileContactIsClosedNobodyWritesAndEachReadsOnlyHerOwn() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Map<String, Object> sent = Letters.letter(conversation, "From Maria");
        String answer = send(home.maria(), sent, 201).asString();
        Letters.send(home.ana(), conversation, "From Ana");
        String open = send(home.ana(), Letters.letter(UUID.randomUUID().toString(), "x"), 404)
                .asString();

        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        String toAna = refusal(home.maria(), conversation);
        String toMaria = refusal(home.ana(), conversation);
        assertEquals(toAna, toMaria);
        assertEquals(List.of(1), Letters.sequences(home.maria(), conversation));
        assertEquals(List.of(2), Letters.sequences(home.ana(), conversation));
        assertEquals(answer, send(home.maria(), sent, 201).asString(), "what was sent stays sent");

        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);
        home.ben()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/consent")
                .then()
                .statusCode(200);
        assertEquals(toAna, refusal(home.maria(), conversation), "the same, whatever the cause");
        assertNotEquals(open, toAna);

        home.ben().posts("/v1/family-links/" + home.link() + "/consent", 200);
        assertEquals(List.of(1, 2), Letters.sequences(home.maria(), conversation));
        assertEquals(
                3, Letters.send(home.maria(), conversation, "Again").jsonPath().getInt("sequence"));
    }

    @Test
    void aConversationOfOthersIsLikeNone() {
        Household home = Household.found().open();
        String theirs = Letters.conversation(home.maria());
        Letters.send(home.maria(), theirs, "For Ana");
        String none = UUID.randomUUID().toString();
        for (Somebody outsider : List.of(home.ben(), Household.found().maria())) {
            assertEquals(
                    send(outsider, Letters.letter(none, "x"), 404).asString(),
                    send(outsider, Letters.letter(theirs, "x"), 404).asString());
            assertEquals(reading(outsider, none), reading(outsider, theirs));
            assertEquals(receipt(outsider, none), receipt(outsider, theirs));
        }
    }

    @Test
    void receiptsGoOnlyForward() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        IntStream.rangeClosed(1, 3).forEach(i -> Letters.send(home.maria(), conversation, "No. " + i));
        String receipts = "/v1/conversations/" + conversation + "/receipts";

        assertEquals(
                2,
                home.ana()
                        .posts(receipts, Map.of("upTo", 2, "kind", "READ"), 200)
                        .getInt("upTo"));
        assertEquals(
                2,
                home.ana()
                        .posts(receipts, Map.of("upTo", 1, "kind", "READ"), 200)
                        .getInt("upTo"));
        home.ana().posts(receipts, Map.of("upTo", 3, "kind", "HEARD_BY_CHILD"), 200);
        home.ana().posts(receipts, Map.of("upTo", 4, "kind", "READ"), 422);
        home.ana().posts(receipts, Map.of("upTo", 0, "kind", "READ"), 422);
        home.ana().posts(receipts, Map.of("upTo", 1, "kind", "SEEN"), 400);
        home.ana()
                .asks()
                .get("/v1/conversations")
                .then()
                .body("items[0].receipts", equalTo(Map.of("READ", 2, "HEARD_BY_CHILD", 3)));
        home.maria().posts(receipts, Map.of("upTo", 3, "kind", "HEARD_BY_CHILD"), 422);
        home.maria().asks().get("/v1/conversations").then().body("items[0].receipts", equalTo(Map.of()));

        home.ben()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/consent")
                .then()
                .statusCode(200);
        assertTrue(home.ana()
                .posts(receipts, Map.of("upTo", 3, "kind", "READ"), 409)
                .getString("type")
                .endsWith("contact-not-ready"));
    }

    @Test
    void whatCannotBeReadOrAcceptedIsSaidSo() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        send(home.maria(), Letters.letter(conversation, ""), 422);
        send(home.maria(), Letters.letter(conversation, "a".repeat(4_001)), 422);
        send(home.maria(), Letters.letter(conversation, "💛".repeat(4_001)), 422);
        raw(home.maria(), conversation, UUID.randomUUID().toString(), "\\u0000", 400);
        raw(home.maria(), conversation, UUID.randomUUID().toString(), "\\ud83d", 400);
        raw(home.maria(), conversation, "not-a-uuid", "x", 400);
        raw(home.maria(), conversation, "", "x", 422);
        raw(home.maria(), "not-a-uuid", UUID.randomUUID().toString(), "x", 400);
        home.maria().posts("/v1/messages", Map.of("conversation", conversation, "text", "x"), 422);
        home.maria().asks().get("/v1/messages").then().statusCode(422).body("type", endsWith("invalid"));
        home.maria()
                .asks()
                .get("/v1/messages?conversation=1")
                .then()
                .statusCode(404)
                .body("type", endsWith("not-found"));
        home.maria()
                .asks()
                .get("/v1/messages?after=-1&conversation=" + conversation)
                .then()
                .statusCode(422);
        assertEquals(List.of(), Letters.sequences(home.maria(), conversation));

        assertEquals(
                1,
                send(home.maria(), Letters.letter(conversation, "💛".repeat(4_000)), 201)
                        .jsonPath()
                        .getInt("sequence"));
    }

    private static Response send(Somebody who, Map<String, Object> message, int status) {
        return who.asks()
                .body(message)
                .post("/v1/messages")
                .then()
                .statusCode(status)
                .extract()
                .response();
    }

    private static void raw(Somebody who, String conversation, String clientId, String text, int status) {
        who.asks()
                .body("{\"conversation\":\"%s\",\"clientId\":\"%s\",\"text\":\"%s\"}"
                        .formatted(conversation, clientId, text))
                .post("/v1/messages")
                .then()
                .statusCode(status);
    }

    private static String refusal(Somebody who, String conversation) {
        Response refused = send(who, Letters.letter(conversation, "?"), 409);
        assertTrue(refused.jsonPath().getString("type").endsWith("contact-not-ready"));
        return refused.asString();
    }

    private static String reading(Somebody who, String conversation) {
        return who.asks()
                .get("/v1/messages?conversation=" + conversation)
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }

    private static String receipt(Somebody who, String conversation) {
        return who.asks()
                .body(Map.of("upTo", 1, "kind", "READ"))
                .post("/v1/conversations/" + conversation + "/receipts")
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
