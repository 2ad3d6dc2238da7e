package org.kinbridge.message;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Letters;
import org.kinbridge.story.LiveEar;
import org.kinbridge.story.Somebody;

/** What Maria and Ana write lies in the database sealed with their family's key. */
@QuarkusTest
class SealedTest {

    private static final String SEALED =
            "select count(*) from message where conversation_id = ? and sealed is not null and text is null";

    @Inject
    DataSource db;

    @Inject
    PlainTexts plainTexts;

    @Test
    void aDumpOfTheDatabaseHoldsNothingThatTheyWrote() throws SQLException {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        String sentence = "The quetzal " + word() + " sings at dawn";
        Map<String, Object> letter = Letters.letter(conversation, sentence);
        try (LiveEar ana = LiveEar.of(home.ana())) {
            String first = send(home.maria(), letter);
            assertEquals(first, send(home.maria(), letter));
            assertEquals(sentence, ana.hears("message.sent", 1).getString("data.text"));
        }
        assertEquals(List.of(sentence), texts(home.ana(), conversation));

        Dump dump = new Dump(db);
        assertEquals(List.of(), dump.tablesWith(sentence));
        String name = Objects.toString(letter.get("clientId"));
        assertEquals(List.of("message"), dump.tablesWith(name), "it would be found if it were there");
        assertEquals(1, new Rows(db).number(SEALED, conversation));
    }

    @Test
    void whenTheKeyIsErasedSoIsEverythingThatWasWritten() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Map<String, Object> letter = Letters.letter(conversation, "For you alone");
        send(home.maria(), letter);
        assertEquals(List.of("For you alone"), texts(home.ana(), conversation));

        erase(home, "?confirm=" + home.family(), 204);
        for (Somebody who : List.of(home.maria(), home.ana())) {
            JsonPath read = who.reads("/v1/messages?conversation=" + conversation);
            assertEquals(List.of(true), read.getList("items.erased"));
            assertFalse(read.getMap("items[0]").containsKey("text"));
        }
        JsonPath again = JsonPath.from(send(home.maria(), letter));
        assertTrue(again.getBoolean("erased"));
        assertEquals(1, again.getInt("sequence"));

        Letters.send(home.ana(), conversation, "A new page");
        home.maria()
                .asks()
                .get("/v1/messages?conversation=" + conversation)
                .then()
                .statusCode(200)
                .body("items.text", contains(null, "A new page"))
                .body("items.erased", contains(true, null));
    }

    @Test
    void aReplayTellsOfAnErasedTextOnlyThatItIsErased() {
        Household home = Household.found().open();
        String before;
        try (LiveEar ana = LiveEar.of(home.ana())) {
            before = ana.cursor();
        }
        Letters.send(home.maria(), Letters.conversation(home.maria()), "For you alone");
        erase(home, "?confirm=" + home.family(), 204);
        try (LiveEar ana = LiveEar.after(home.ana(), before)) {
            JsonPath heard = ana.hears("message.sent", 1);
            assertTrue(heard.getBoolean("data.erased"));
            assertNull(heard.getString("data.text"));
        }
    }

    @Test
    void nobodyErasesByMistake() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        erase(home, "?confirm=" + home.family(), 404);
        Letters.send(home.maria(), conversation, "Still here");
        erase(home, "", 422);
        erase(home, "?confirm=yes", 422);
        erase(home, "?confirm=" + home.link(), 422);
        String none = UUID.randomUUID().toString();
        Institutions.operator()
                .asks()
                .delete("/v1/families/" + none + "/content-key?confirm=" + none)
                .then()
                .statusCode(404)
                .body("type", endsWith("not-found"));
        assertEquals(List.of("Still here"), texts(home.ana(), conversation));
    }

    /** Another replica has erased it: no memory of a key opens anything. */
    @Test
    void whatAnotherReplicaErasedIsErasedHereAtOnce() throws SQLException {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "For you alone");
        assertEquals(List.of("For you alone"), texts(home.ana(), conversation));
        new Rows(db).change("delete from family_key where family_id = ?", home.family());
        home.ana()
                .asks()
                .get("/v1/messages?conversation=" + conversation)
                .then()
                .statusCode(200)
                .body("items.erased", contains(true));
    }

    @Test
    void aNewKeySealsFromThenOnAndTheOldTextsStayReadable() throws Exception {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "Spring");
        Rows rows = new Rows(db);
        String version = "select version from family_key where family_id = ?";
        String nearly = "update family_key set primary_since = primary_since - interval '89 days' where family_id = ?";
        rows.change(nearly, home.family());
        Letters.send(home.maria(), conversation, "Still spring");
        assertEquals(1, rows.number(version, home.family()));

        rows.change(nearly, home.family());
        atOnce(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i -> () -> Letters.send(home.ana(), conversation, "Summer"))
                .toList());
        assertEquals(2, rows.number(version, home.family()));
        List<String> read = texts(home.ana(), conversation);
        assertEquals(List.of("Spring", "Still spring"), read.subList(0, 2));
        assertEquals(8, read.stream().filter("Summer"::equals).count());
    }

    @Test
    void textsThatChangedPlacesDoNotOpen() throws SQLException {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        Letters.send(home.maria(), conversation, "Yes");
        Letters.send(home.maria(), conversation, "No");
        Letters.send(home.ana(), conversation, "Which?");
        new Rows(db).change("""
                update message m set sealed = o.sealed from message o
                where m.conversation_id = ? and o.conversation_id = m.conversation_id
                  and m.sequence <= 2 and o.sequence = 3 - m.sequence
                """, conversation);
        home.ana()
                .asks()
                .get("/v1/messages?conversation=" + conversation)
                .then()
                .statusCode(200)
                .body("items.unreadable", contains(true, true, null))
                .body("items.text", contains(null, null, "Which?"));
    }

    @Test
    void twoWhoWriteTheVeryFirstTextsAtOnceAgreeOnOneKey() throws Exception {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        atOnce(IntStream.range(0, 10)
                .<Callable<Response>>mapToObj(
                        i -> () -> Letters.send(i % 2 == 0 ? home.maria() : home.ana(), conversation, "No. " + i))
                .toList());
        assertEquals(
                IntStream.range(0, 10).mapToObj(i -> "No. " + i).toList(),
                texts(home.ana(), conversation).stream().sorted().toList());
    }

    /** They lay there before the house had keys. */
    @Test
    void whatWasWrittenPlainIsReadAsItIsAndSealedAfterAStart() throws SQLException {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        String sentence = "Long ago " + word();
        Map<String, Object> letter = Letters.letter(conversation, sentence);
        String answer = send(home.maria(), letter);
        Rows rows = new Rows(db);
        rows.change(
                "update message set sealed = null, key_id = null, text = '" + sentence + "' where conversation_id = ?",
                conversation);
        rows.change("delete from family_key where family_id = ?", home.family());
        assertEquals(List.of("message"), new Dump(db).tablesWith(sentence));
        assertEquals(List.of(sentence), texts(home.ana(), conversation));
        assertEquals(answer, send(home.maria(), letter));

        plainTexts.start(new io.quarkus.runtime.StartupEvent());
        await().until(() -> rows.number(SEALED, conversation) == 1);
        assertEquals(List.of(), new Dump(db).tablesWith(sentence));
        assertEquals(List.of(sentence), texts(home.ana(), conversation));
        assertEquals(answer, send(home.maria(), letter));
    }

    private static void erase(Household home, String confirmation, int status) {
        Institutions.operator()
                .asks()
                .delete("/v1/families/" + home.family() + "/content-key" + confirmation)
                .then()
                .statusCode(status);
    }

    private static String send(Somebody who, Map<String, Object> letter) {
        return who.asks()
                .body(letter)
                .post("/v1/messages")
                .then()
                .statusCode(201)
                .body("clientId", equalTo(letter.get("clientId")))
                .extract()
                .asString();
    }

    private static List<String> texts(Somebody who, String conversation) {
        return who.reads("/v1/messages?limit=200&conversation=" + conversation).getList("items.text");
    }

    private static String word() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
    }

    private static void atOnce(List<Callable<Response>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Response> answer : threads.invokeAll(tasks)) {
                answer.get();
            }
        }
    }
}
