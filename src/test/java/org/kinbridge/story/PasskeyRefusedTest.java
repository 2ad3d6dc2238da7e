package org.kinbridge.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever does not fit gets one answer, and whatever is made up is read and refused. */
@QuarkusTest
class PasskeyRefusedTest {

    private static final String MINE = "/v1/me/passkeys";
    private static final List<String> PARTS =
            List.of("id", "clientDataJSON", "authenticatorData", "signature", "userHandle");

    private Somebody maria = new Somebody("", "");
    private Phone phone = new Phone();

    @BeforeEach
    void mariaHasAPasskey() {
        maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        phone = Phone.addedBy(maria, "Phone");
    }

    @Test
    void aChallengeIsAnsweredOnceInFiveMinutesAndIsOneOfOurs() {
        Map<String, Object> used = phone.signs(Phone.challenge());
        signIn(used).then().statusCode(200);
        String one = refusal(signIn(used));
        Map<String, Object> wrong = phone.signs(Phone.challenge());
        Map<String, Object> right = new HashMap<>(wrong);
        wrong.replaceAll((part, of) -> part.equals("signature") ? Phone.bent(of) : of);
        assertEquals(one, refusal(signIn(wrong)), "a wrong signature");
        assertEquals(one, refusal(signIn(right)), "and the challenge is gone with it");
        assertEquals(one, refusal(signIn(phone.signs(Phone.challenge(maria)))), "one to add by");
        String invented = Phone.text(new byte[32]);
        assertEquals(one, refusal(signIn(phone.signs(phone.said("webauthn.get", invented)))));
        Map<String, Object> late = phone.signs(Phone.challenge());
        HouseTime.passes(Duration.ofMinutes(5));
        assertEquals(one, refusal(signIn(late)));
        signIn(phone.signs(Phone.challenge())).then().statusCode(200);
    }

    @Test
    void whoeverIsNotHerHereGetsOneAnswer() {
        String one = refusal(signIn(new Phone().ownedBy(phone.handle()).signs(Phone.challenge())));
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        Phone rosas = Phone.addedBy(rosa, "Phone");
        Map<String, Object> stolen = rosas.signs(Phone.challenge());
        stolen.put("id", phone.id());
        stolen.put("userHandle", phone.handle());
        assertEquals(one, refusal(signIn(stolen)), "her name by another's key");
        String hers = phone.handle();
        assertEquals(one, refusal(signIn(phone.ownedBy(rosas.handle()).signs(Phone.challenge()))));
        phone.ownedBy(hers);
        for (String elsewhere : List.of("https://localhost:8080", "http://localhost:8081", "http://evil.example")) {
            assertEquals(one, refusal(signIn(phone.at(elsewhere).signs(Phone.challenge()))), elsewhere);
        }
        phone.at(Phone.HERE);
        assertEquals(one, refusal(signIn(phone.of("evil.example").signs(Phone.challenge()))));
        phone.of("localhost");
        String challenge = Phone.challenge().getString("challenge");
        assertEquals(one, refusal(signIn(phone.signs(phone.said("webauthn.create", challenge)))));
        String framed = new String(
                        phone.said("webauthn.get", Phone.challenge().getString("challenge")), StandardCharsets.UTF_8)
                .replace("\"crossOrigin\":false", "\"crossOrigin\":true");
        assertEquals(one, refusal(signIn(phone.signs(framed.getBytes(StandardCharsets.UTF_8)))));
        signIn(phone.signs(Phone.challenge())).then().statusCode(200);
        assertEquals(one, refusal(signIn(phone.withoutLooking().signs(Phone.challenge()))), "anybody may hold it");
    }

    @Test
    void aCounterThatGoesBackIsACopys() {
        Phone counts = new Phone().counting(5);
        maria.posts(MINE, counts.makes(Phone.challenge(maria), "It counts"), 201);
        signIn(counts.signs(Phone.challenge())).then().statusCode(200);
        signIn(counts.counting(40).signs(Phone.challenge())).then().statusCode(200);
        refusal(signIn(counts.counting(40).signs(Phone.challenge())));
        refusal(signIn(counts.counting(39).signs(Phone.challenge())));
        refusal(signIn(counts.counting(0).signs(Phone.challenge())));
        signIn(counts.counting(41).signs(Phone.challenge())).then().statusCode(200);
    }

    @Test
    void whatIsAddedAnswersAChallengeOfHers() {
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        Map<String, Object> rosas = new Phone().makes(Phone.challenge(rosa), "Phone");
        String one = notAdded(rosas);
        rosa.posts(MINE, rosas, 201);
        assertEquals(one, notAdded(new Phone().makes(Phone.challenge(), "Phone")), "one to sign in by");
        Map<String, Object> used = new Phone().makes(Phone.challenge(maria), "Phone");
        maria.posts(MINE, used, 201);
        assertEquals(one, notAdded(used));
        Map<String, Object> late = new Phone().makes(Phone.challenge(maria), "Phone");
        HouseTime.passes(Duration.ofMinutes(5));
        assertEquals(one, notAdded(late));
        assertEquals(one, notAdded(phone.makes(Phone.challenge(maria), "Again")));
        rosa.asks()
                .body(phone.makes(Phone.challenge(rosa), "Maria's"))
                .post(MINE)
                .then()
                .statusCode(422);
        assertEquals(2, maria.reads(MINE).getList("items").size());
        assertEquals(1, rosa.reads(MINE).getList("items").size());
    }

    @Test
    void whatIsAddedIsMadeHereByAKeyThatLooksWhoHoldsIt() {
        String one = notAdded(phone.makes(Phone.challenge(maria), "Again"));
        for (Phone strange : List.of(
                new Phone().at("http://evil.example"),
                new Phone().of("evil.example"),
                new Phone().withoutLooking(),
                new Phone().saying(-35),
                new Phone().saying(-8),
                new Phone().saying(4711))) {
            assertEquals(one, notAdded(strange.makes(Phone.challenge(maria), "Phone")));
        }
        assertEquals(1, maria.reads(MINE).getList("items").size());
    }

    /** Makers of phones vouch for them by certificates; none is believed, so none is read. */
    @Test
    void whatAMakerSaysOfItsPhoneIsNotAskedFor() {
        for (String format : List.of("packed", "tpm", "android-key", "apple", "fido-u2f", "android-safetynet", "odd")) {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("fmt", format);
            made.put("attStmt", Map.of("alg", -7, "sig", new byte[] {1, 2, 3}));
            made.put("authData", new byte[37]);
            Map<String, Object> asked = new Phone().makes(Phone.challenge(maria), "Phone");
            asked.put("attestationObject", Phone.text(Cbor.of(made)));
            notAdded(asked);
        }
    }

    @Test
    void whatIsMissingOrTooLongIsSaid() {
        for (String part : PARTS) {
            Map<String, Object> without = phone.signs(Phone.challenge());
            without.remove(part);
            signIn(without).then().statusCode(422).body("violations.pointer", contains("/" + part));
            Map<String, Object> bare = phone.signs(Phone.challenge());
            bare.put(part, " ");
            signIn(bare).then().statusCode(422);
            bare.put(part, "A".repeat(4001));
            signIn(bare).then().statusCode(422).body("violations.pointer", contains("/" + part));
        }
        Map<String, Object> asked = new Phone().makes(Phone.challenge(maria), " ");
        maria.asks().body(asked).post(MINE).then().statusCode(422).body("violations.pointer", contains("/label"));
        asked.put("label", "x".repeat(101));
        maria.asks().body(asked).post(MINE).then().statusCode(422);
        asked.put("label", "\uD83D\uDCF1 Ang telepono ko \u0627\u0644\u0647\u0627\u062A\u0641");
        maria.posts(MINE, asked, 201);
        assertEquals(asked.get("label"), maria.reads(MINE).getString("items[1].label"));
    }

    @Test
    void whatIsMadeUpIsRefused() {
        Random random = new Random(4711);
        String one = refusal(signIn(new Phone().ownedBy("AA").signs(Phone.challenge())));
        for (String part : PARTS) {
            for (String garbage : garbage(random)) {
                Map<String, Object> asked = phone.signs(Phone.challenge());
                asked.put(part, garbage);
                Response answer = signIn(asked);
                assertTrue(answer.statusCode() == 422 || one.equals(refusal(answer)), part + " " + garbage);
            }
        }
        for (String part : List.of("clientDataJSON", "attestationObject")) {
            for (String garbage : garbage(random)) {
                Map<String, Object> asked = new Phone().makes(Phone.challenge(maria), "Phone");
                asked.put(part, garbage);
                notAdded(asked);
            }
        }
    }

    @Test
    void whateverBitIsTurnedOverItIsRefused() {
        Random random = new Random(7);
        for (int time = 0; time < 60; time++) {
            Map<String, Object> asked = new Phone().makes(Phone.challenge(maria), "Phone");
            byte[] bytes = java.util.Base64.getUrlDecoder().decode((String) asked.get("attestationObject"));
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            asked.put("attestationObject", Phone.text(Arrays.copyOf(bytes, bytes.length - random.nextInt(2))));
            int status = maria.asks().body(asked).post(MINE).statusCode();
            assertTrue(status == 422 || status == 201 || status == 409, "status " + status);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        Map<String, Object> asked = phone.signs(Phone.challenge());
        asked.put("clientDataJSON", "A".repeat(70_000));
        signIn(asked).then().statusCode(413);
        maria.asks()
                .body(Map.of("label", "x", "clientDataJSON", "A", "attestationObject", "A".repeat(70_000)))
                .post(MINE)
                .then()
                .statusCode(413);
        asked.put("clientDataJSON", "A");
        asked.put("rawId", "A");
        signIn(asked).then().statusCode(400);
    }

    /** The extension that passkeys often come with would open these, and take its own cookie for a sign-in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/webauthn/login-options-challenge",
                "/q/webauthn/register-options-challenge",
                "/q/webauthn/login",
                "/q/webauthn/register",
                "/q/webauthn/logout",
                "/q/webauthn/webauthn.js",
                "/.well-known/webauthn"
            })
    void thereIsNoSecondWayIn(String path) {
        assertEquals(404, RestAssured.get(path).statusCode());
        assertEquals(404, Somebody.anyone().post(path).statusCode());
        assertNotEquals(
                200,
                Somebody.anyone()
                        .cookie("quarkus-credential", "x")
                        .get("/v1/me")
                        .statusCode());
    }

    private static List<String> garbage(Random random) {
        byte[] noise = new byte[200];
        random.nextBytes(noise);
        byte[] deep = new byte[2900];
        Arrays.fill(deep, (byte) 0x81);
        byte[] maps = new byte[2900];
        Arrays.fill(maps, (byte) 0xA1);
        byte[] long64 = new byte[] {(byte) 0x5B, 0x7F, -1, -1, -1, -1, -1, -1, -1};
        byte[] many = new byte[] {(byte) 0xBA, 0x7F, -1, -1, -1};
        String json = "{\"type\":".repeat(300);
        return Stream.of(
                        Stream.of("!", "=", "A", "\u00e9", "AA==", "%00", "A\nA"),
                        Stream.of(noise, deep, maps, long64, many, new byte[1], new byte[37], new byte[55])
                                .map(Phone::text),
                        Stream.of("null", "{}", "[]", "\"x\"", json, "{\"challenge\":\"AA\"}", "{\"challenge\":{}}")
                                .map(text -> Phone.text(text.getBytes(StandardCharsets.UTF_8))))
                .flatMap(each -> each)
                .toList();
    }

    private static Response signIn(Map<String, Object> shown) {
        return Somebody.anyone().body(shown).post("/v1/auth/token");
    }

    private static String refusal(Response answer) {
        return answer.then()
                .statusCode(401)
                .body("type", endsWith("/sign-in-refused"))
                .extract()
                .asString();
    }

    private String notAdded(Map<String, Object> made) {
        return maria.asks()
                .body(made)
                .post(MINE)
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid"))
                .extract()
                .asString();
    }
}
