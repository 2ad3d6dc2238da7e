package org.kinbridge.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.token.OddTokens;
import org.kinbridge.token.Tokens;

/** What the live socket says, to whom, and how it ends. */
@QuarkusTest
class LiveTest {

    private final OddTokens odd;
    private final Tokens tokens;

    LiveTest(OddTokens odd, Tokens tokens) {
        this.odd = odd;
        this.tokens = tokens;
    }

    @Test
    void bothHearEveryMessageInOrderAndNobodyElseDoes() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana());
                LiveEar ben = LiveEar.of(home.ben())) {
            for (int i = 1; i <= 10; i++) {
                Letters.send(i % 2 == 0 ? home.ana() : home.maria(), conversation, "No. " + i);
            }
            home.ana().posts("/v1/conversations/" + conversation + "/receipts", Map.of("upTo", 9, "kind", "READ"), 200);
            home.ana().posts("/v1/conversations/" + conversation + "/receipts", Map.of("upTo", 9, "kind", "READ"), 200);
            home.ana()
                    .posts("/v1/conversations/" + conversation + "/receipts", Map.of("upTo", 10, "kind", "READ"), 200);

            for (LiveEar ear : List.of(maria, ana)) {
                assertEquals(10, ear.hears("receipt", 2).getInt("data.upTo"));
                assertEquals(IntStream.rangeClosed(1, 10).boxed().toList(), sequences(ear));
                assertTrue(ear.frames().getFirst().contains("\"type\":\"ready\""));
                assertEquals(13, ear.frames().size());
            }
            JsonPath first = maria.hears("message.sent", 1);
            assertEquals(conversation, first.getString("data.conversation"));
            assertEquals(home.maria().id(), first.getString("data.author"));
            assertEquals("No. 1", first.getString("data.text"));
            assertEquals(home.ana().id(), ana.hears("receipt", 1).getString("data.reader"));
            assertHeardOnlyItsOwnLink(ben, home);
        }
    }

    /** Ben's own link with Maria changes after everything else: when he hears that, he has heard all he will. */
    private static void assertHeardOnlyItsOwnLink(LiveEar ben, Household home) {
        JsonPath asked = home.ben()
                .posts(
                        "/v1/family-links",
                        Map.of("family", home.family(), "with", home.maria().id()),
                        201);
        assertEquals(
                asked.getString("link.id"), ben.hears("family-link.changed", 1).getString("data.link"));
        assertEquals(2, ben.frames().size());
    }

    @Test
    void whoComesBackHearsExactlyWhatSheMissed() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        String cursor;
        try (LiveEar ana = LiveEar.of(home.ana())) {
            IntStream.rangeClosed(1, 3).forEach(i -> Letters.send(home.maria(), conversation, "No. " + i));
            ana.hears("message.sent", 3);
            cursor = JsonPath.from(ana.heard("message.sent").get(1)).getString("cursor");
        }
        IntStream.rangeClosed(4, 150).forEach(i -> Letters.send(home.maria(), conversation, "No. " + i));
        try (LiveEar again = LiveEar.after(home.ana(), cursor)) {
            again.hears("message.sent", 148);
            Letters.send(home.maria(), conversation, "No. 151");
            again.hears("message.sent", 149);
            assertEquals(IntStream.rangeClosed(3, 151).boxed().toList(), sequences(again));
            assertTrue(again.frames().getFirst().contains("\"type\":\"ready\""));
        }
        try (LiveEar onceMore = LiveEar.after(home.ana(), cursor)) {
            onceMore.hears("message.sent", 149);
            assertEquals(IntStream.rangeClosed(3, 151).boxed().toList(), sequences(onceMore));
        }
    }

    @Test
    void whatWasSaidWhileContactIsClosedIsHeardOnlyByWhoSaidIt() {
        Household home = Household.found().open();
        String conversation = Letters.conversation(home.maria());
        String marias = cursorOf(home.maria());
        String anas = cursorOf(home.ana());
        Letters.send(home.maria(), conversation, "From Maria");
        Letters.send(home.ana(), conversation, "From Ana");
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        try (LiveEar maria = LiveEar.after(home.maria(), marias);
                LiveEar ana = LiveEar.after(home.ana(), anas)) {
            maria.hears("family-link.changed", 1);
            ana.hears("family-link.changed", 1);
            assertEquals(List.of(1), sequences(maria));
            assertEquals(List.of(2), sequences(ana));
        }
    }

    @Test
    void nobodyLearnsWhyContactStopped() {
        assertEquals(
                framesWhen(home -> home.ana().asks().delete("/v1/family-links/" + home.link() + "/assent")),
                framesWhen(home -> home.ben().asks().delete("/v1/family-links/" + home.link() + "/consent")));
    }

    private interface Stop {
        io.restassured.response.Response by(Household home);
    }

    /** All that Maria and Ana hear, without ids, times and cursors. */
    private static List<String> framesWhen(Stop stop) {
        Household home = Household.found().open();
        Letters.send(home.maria(), Letters.conversation(home.maria()), "Before");
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana())) {
            stop.by(home).then().statusCode(200);
            List<String> heard = new ArrayList<>();
            for (LiveEar ear : List.of(maria, ana)) {
                JsonPath changed = ear.hears("family-link.changed", 1, LiveEar.SOON);
                assertEquals("NOT_READY", changed.getString("data.state"));
                assertEquals(home.link(), changed.getString("data.link"));
                heard.addAll(ear.frames().stream().map(LiveTest::masked).toList());
            }
            return heard;
        }
    }

    private static String masked(String frame) {
        return frame.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\"at\":\"[^\"]+\"", "\"at\":T")
                .replaceAll("(?<=\"cursor\":\")[^\"]+", "CURSOR");
    }

    @Test
    void aCursorThatIsNotHersClosesTheSocket() {
        Household home = Household.found();
        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar stolen = LiveEar.after(home.ana(), maria.cursor());
                LiveEar garbage = LiveEar.after(home.maria(), "garbage");
                LiveEar empty = LiveEar.after(home.maria(), "")) {
            assertEquals(4400, stolen.closeCode());
            assertEquals(4400, garbage.closeCode());
            assertEquals(4400, empty.closeCode());
            assertTrue(maria.isOpen());
        }
    }

    @Test
    void aBrowserCarriesItsTokenAsASubProtocol() {
        Household home = Household.found().open();
        try (LiveEar maria = LiveEar.inBrowser(home.maria())) {
            maria.hears("ready", 1);
            Letters.send(home.ana(), Letters.conversation(home.ana()), "Hello");
            assertEquals("Hello", maria.hears("message.sent", 1).getString("data.text"));
        }
    }

    @Test
    void nobodyWithoutAGoodTokenGetsASocket() throws JoseException {
        Household home = Household.found();
        refused(upgrade(), 401, "unauthenticated");
        refused(upgrade().auth().oauth2("nonsense"), 401, "unauthenticated");
        refused(upgrade().auth().oauth2(odd.forged(home.maria().id())), 401, "unauthenticated");
        refused(upgrade().auth().oauth2(odd.ending(home.maria().id(), Duration.ofSeconds(-5))), 401, "unauthenticated");
        refused(
                upgrade()
                        .header("Sec-WebSocket-Protocol", "bearer-token-carrier, quarkus-http-upgrade%23Authorization"),
                401,
                "unauthenticated");
        refused(
                upgrade()
                        .auth()
                        .oauth2(tokens.forClient(InstitutionId.fresh(), Set.of())
                                .token()),
                403,
                "wrong-kind-of-caller");
        Somebody forger =
                new Somebody(home.maria().id(), odd.forged(home.maria().id()));
        assertThrows(CompletionException.class, () -> LiveEar.inBrowser(forger));
        assertThrows(CompletionException.class, () -> LiveEar.after(forger, "x"));
    }

    private static RequestSpecification upgrade() {
        return Somebody.anyone()
                .header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }

    private static void refused(RequestSpecification upgrade, int status, String code) {
        ValidatableResponse answer = upgrade.get("/v1/live").then();
        answer.statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("type", endsWith(code));
    }

    @Test
    void anAcknowledgementIsAcceptedAndNothingElseIs() {
        Household home = Household.found().open();
        try (LiveEar maria = LiveEar.of(home.maria())) {
            maria.says("{\"type\":\"ack\",\"cursor\":\"" + maria.cursor() + "\"}");
            Letters.send(home.ana(), Letters.conversation(home.ana()), "Still there?");
            maria.hears("message.sent", 1);
            maria.says("{\"type\":\"ack\",\"cursor\":\"" + maria.cursor() + "\"}");
            assertTrue(maria.isOpen());
        }
        for (String said : List.of(
                "",
                "hello",
                "null",
                "[]",
                "{}",
                "{\"type\":\"ack\"}",
                "{\"type\":\"ack\",\"cursor\":\"x\"}",
                "{\"type\":\"call.start\",\"cursor\":\"x\"}",
                "{\"type\":\"ack\",\"cursor\":null}",
                "[".repeat(2_000))) {
            try (LiveEar maria = LiveEar.of(home.maria())) {
                maria.says(said);
                assertEquals(4400, maria.closeCode(), said);
                assertEquals(1, maria.frames().size());
            }
        }
        try (LiveEar maria = LiveEar.of(home.maria())) {
            maria.says(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertEquals(4400, maria.closeCode());
        }
    }

    @Test
    void aFrameThatIsTooLongClosesTheSocket() {
        Household home = Household.found();
        for (int length : List.of(10_000, 100_000, 1_000_000)) {
            try (LiveEar maria = LiveEar.of(home.maria())) {
                maria.says("a".repeat(length));
                assertEquals(4400, maria.closeCode());
                assertEquals(1, maria.frames().size());
            }
        }
    }

    @Test
    void theSocketEndsWithItsToken() {
        Household home = Household.found();
        Somebody brief = new Somebody(home.maria().id(), odd.ending(home.maria().id(), Duration.ofSeconds(3)));
        try (LiveEar maria = LiveEar.of(brief);
                LiveEar usual = LiveEar.of(home.maria())) {
            assertEquals(4401, maria.closeCode());
            assertTrue(usual.isOpen());
        }
    }

    @Test
    void aRequestThatIsNoUpgradeFindsNothing() {
        Somebody.anyone().get("/v1/live").then().statusCode(404).body("type", endsWith("not-found"));
    }

    private static String cursorOf(Somebody who) {
        try (LiveEar ear = LiveEar.of(who)) {
            return ear.cursor();
        }
    }

    private static List<Integer> sequences(LiveEar ear) {
        return ear.heard("message.sent").stream()
                .map(frame -> JsonPath.from(frame).getInt("data.sequence"))
                .toList();
    }
}
