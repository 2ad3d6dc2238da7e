package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A link is made and unmade: Maria works in Rome, Jose in Riyadh, and their child stays back with Lolo Ben. */
@QuarkusTest
class LinkStoryTest {

    private static final Duration BUS = Duration.ofSeconds(30);

    @Test
    void joseJoinsWithWhatHeScannedAndNobodyAfterHim() {
        Household home = Household.found();
        JsonPath invited = home.maria()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "PARENT_ABROAD"), 201);
        Somebody jose = Somebody.withPhone(Numbers.saudi(), "Jose", "1988-02-11", "Asia/Riyadh", "SA");
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");

        String wrong = refusal(jose, "/v1/memberships", Map.of("code", "KINBRIDGE:JOIN/00000000"), 422);
        jose.posts("/v1/memberships", Map.of("code", invited.getString("qrPayload")), 201);
        assertEquals(wrong, refusal(rosa, "/v1/memberships", Map.of("code", invited.getString("qrPayload")), 422));
        assertTrue(wrong.contains("code-not-valid"), wrong);
        assertTrue(jose.reads("/v1/families/" + home.family())
                .getList("members.name")
                .containsAll(List.of("Maria", "Jose", "Lolo Ben", "Ana")));
        rosa.asks().get("/v1/families/" + home.family()).then().statusCode(404);
    }

    @Test
    void theirLinkIsConfirmedPausedAndResumed() {
        Household home = Household.found();
        Abroad two = Abroad.with(home);
        String wrong = refusal(two.jose(), two.path("/confirmation"), Map.of("code", "00000000"), 422);
        assertTrue(wrong.contains("code-not-valid"), wrong);
        two.confirm();
        assertEquals(List.of("ACTIVE", "ACTIVE"), two.states());

        two.maria().posts(two.path("/pause"), 200);
        two.maria().posts(two.path("/pause"), 200);
        assertEquals(List.of("NOT_READY", "NOT_READY"), two.states());
        assertEquals(Map.of("confirmation", "GIVEN", "pause", "GIVEN"), two.yours(two.maria()));
        assertEquals(Map.of("confirmation", "GIVEN"), two.yours(two.jose()));

        two.resume(two.jose());
        assertEquals(List.of("NOT_READY", "NOT_READY"), two.states(), "it is not his pause");
        two.jose().posts(two.path("/pause"), 200);
        two.resume(two.maria());
        assertEquals(List.of("NOT_READY", "NOT_READY"), two.states(), "his own stands");
        two.resume(two.jose());
        two.resume(two.jose());
        assertEquals(List.of("ACTIVE", "ACTIVE"), two.states());
        assertEquals(Map.of("confirmation", "GIVEN"), two.yours(two.maria()));
    }

    @Test
    void afterTheEndEachReadsHerOwnAndNothingNewBegins() {
        Household home = Household.found();
        Abroad two = Abroad.with(home).confirm();
        String conversation = Letters.conversation(two.maria());
        Letters.send(two.maria(), conversation, "From Rome");
        Letters.send(two.jose(), conversation, "From Riyadh");
        String call =
                two.maria().posts("/v1/scheduled-calls", two.call(home), 201).getString("id");

        two.jose().posts(two.path("/ending"), 200);
        two.maria().posts(two.path("/ending"), 200);

        assertEquals(List.of("ENDED", "ENDED"), two.states());
        assertEquals(List.of(1), Letters.sequences(two.maria(), conversation));
        assertEquals(List.of(2), Letters.sequences(two.jose(), conversation));
        for (Somebody one : List.of(two.maria(), two.jose())) {
            JsonPath read = one.reads("/v1/scheduled-calls/" + call);
            assertEquals("CANCELLED NOT_AVAILABLE", read.getString("state") + " " + read.getString("reason"));
            String closed = refusal(one, "/v1/messages", Letters.letter(conversation, "?"), 409);
            assertTrue(closed.contains("contact-not-ready"), closed);
            assertEquals(closed, refusal(one, "/v1/scheduled-calls", two.call(home), 409));
            for (String step : List.of("/confirmation", "/pause")) {
                String over = refusal(one, two.path(step), Map.of("code", two.code()), 409);
                assertTrue(over.contains("state-conflict"), over);
            }
            one.asks().delete(two.path("/pause")).then().statusCode(409);
        }
    }

    @Test
    void whatHasEndedIsAskedForAnewAndNeverDoubled() {
        Household home = Household.found();
        Abroad first = Abroad.with(home).confirm();
        String conversation = Letters.conversation(first.maria());
        Letters.send(first.maria(), conversation, "From Rome");
        first.maria().posts(first.path("/pause"), 200);
        first.maria().posts(first.path("/ending"), 200);

        Abroad again = first.askedBy(first.jose(), first.maria());
        assertEquals(first.link(), again.link());
        assertNotEquals(first.code(), again.code());
        assertEquals(List.of("NOT_READY", "NOT_READY"), again.states());
        assertEquals(Map.of("confirmation", "PENDING"), again.yours(again.maria()));
        refusal(again.maria(), again.path("/confirmation"), Map.of("code", first.code()), 422);
        again.maria().posts(again.path("/confirmation"), Map.of("code", again.code()), 200);
        again.jose().posts(again.path("/confirmation"), Map.of(), 200);
        assertEquals(List.of("ACTIVE", "ACTIVE"), again.states());
        assertEquals(conversation, Letters.conversation(again.jose()));
        assertEquals(List.of(1), Letters.sequences(again.jose(), conversation));

        List<String> story = List.of("made", "opened", "stopped", "stopped", "made", "opened").stream()
                .map(fact -> "family-link." + fact)
                .toList();
        await().atMost(BUS)
                .untilAsserted(() -> assertEquals(
                        story,
                        Broker.ofFamily(home.family()).stream()
                                .filter(record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)
                                        .contains(again.link()))
                                .map(record -> Broker.header(record, "ce_type"))
                                .filter(type -> type.startsWith("family-link."))
                                .toList()));
    }

    @Test
    void aChildEndsAndAPauseOpensNothingThatLacksSomething() {
        Household home = Household.found().open();
        String link = "/v1/family-links/" + home.link();
        home.ana().posts(link + "/pause", 200);
        home.ana().asks().delete(link + "/assent").then().statusCode(200);
        JsonPath resumed =
                home.ana().asks().delete(link + "/pause").then().extract().jsonPath();
        assertEquals("NOT_READY [assent]", resumed.getString("state") + " " + resumed.getList("missing"));
        home.ana().posts(link + "/assent", 200);
        assertEquals("ACTIVE", home.maria().reads(link).getString("state"));

        for (String refused : List.of("/pause", "/ending")) {
            home.ben().posts(link + refused, 404);
        }
        home.ben().asks().delete(link + "/pause").then().statusCode(404);
        assertEquals("ACTIVE", home.ben().reads(link).getString("state"));
        home.ana().posts(link + "/ending", 200);
        assertEquals("ENDED", home.ben().reads(link).getString("state"));
        for (String over : List.of("/consent", "/assent")) {
            (over.equals("/consent") ? home.ben() : home.ana()).posts(link + over, 409);
            (over.equals("/consent") ? home.ben() : home.ana())
                    .asks()
                    .delete(link + over)
                    .then()
                    .statusCode(409);
        }
    }

    private static String refusal(Somebody who, String path, Object body, int status) {
        return who.asks()
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }
}
