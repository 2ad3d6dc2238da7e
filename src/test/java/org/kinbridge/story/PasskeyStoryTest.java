package org.kinbridge.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** Maria's SIM is in a drawer, and her passkey is on both her phones: she signs in without a number. */
@QuarkusTest
class PasskeyStoryTest {

    private static final String MINE = "/v1/me/passkeys";
    private static final String SESSIONS = "/v1/me/sessions";

    private Somebody maria = new Somebody("", "");

    @BeforeEach
    void mariaHasAPhone() {
        maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
    }

    @Test
    void sheSignsInOnHerOtherPhoneWithoutANumber() {
        Phone phone = Phone.addedBy(maria, "My old phone");
        JsonPath hers = maria.reads(MINE);
        assertEquals(List.of("My old phone"), hers.getList("items.label"));
        assertNull(hers.get("items[0].lastUsedAt"));

        JsonPath in = in(phone);

        assertEquals("Bearer", in.getString("tokenType"));
        assertEquals(900, in.getInt("expiresIn"));
        Somebody there = new Somebody(maria.id(), in.getString("accessToken"));
        assertEquals(maria.id(), there.reads("/v1/me").getString("id"));
        there.asks().get(SESSIONS).then().body("items.kind", contains("PASSKEY", "CODE"));
        Sessions.refreshed(Sessions.refreshed(in.getString("refreshToken")).getString("refreshToken"));
        JsonPath used = there.reads(MINE);
        Instant added = Instant.parse(used.getString("items[0].addedAt"));
        assertTrue(Instant.parse(used.getString("items[0].lastUsedAt")).isAfter(added));
        in(phone);
    }

    @Test
    void whatABrowserIsAskedForSaysNothingOfAnybody() {
        JsonPath before = Phone.challenge();
        Phone phone = Phone.addedBy(maria, "Phone");
        JsonPath after = Phone.challenge();
        assertEquals(before.getMap("").keySet(), after.getMap("").keySet());
        assertEquals(Map.of("rpId", "localhost", "timeout", 300_000, "userVerification", "required"), rest(after));
        assertNotEquals(before.getString("challenge"), after.getString("challenge"));

        JsonPath toAdd = Phone.challenge(maria);
        assertEquals("localhost", toAdd.getString("rp.id"));
        assertEquals("Maria", toAdd.getString("user.displayName"));
        assertEquals(phone.handle(), toAdd.getString("user.id"), "one name for all hers");
        assertEquals(List.of(phone.id()), toAdd.getList("excludeCredentials.id"));
        assertEquals(List.of(-7, -257), toAdd.getList("pubKeyCredParams.alg"));
        assertEquals("none", toAdd.getString("attestation"));
        assertEquals("required", toAdd.getString("authenticatorSelection.residentKey"));
        assertEquals("required", toAdd.getString("authenticatorSelection.userVerification"));
    }

    @Test
    void whatSheTookAwayOpensNothingMoreAndSheEndsWhatItOpened() {
        Phone lost = Phone.addedBy(maria, "Lost on the tram");
        Phone kept = Phone.addedBy(maria, "Kitchen tablet");
        JsonPath before = in(lost);
        Somebody finder = new Somebody(maria.id(), before.getString("accessToken"));

        maria.asks().delete(MINE + "/" + one("Lost on the tram")).then().statusCode(204);

        refused(lost);
        assertEquals(List.of("Kitchen tablet"), maria.reads(MINE).getList("items.label"));
        finder.asks().get("/v1/me").then().statusCode(200);
        String session = maria.reads(SESSIONS).getString("items.find { it.kind == 'PASSKEY' }.id");
        maria.asks().delete(SESSIONS + "/" + session).then().statusCode(204);
        assertEquals(401, finder.asks().get("/v1/me").statusCode());
        Sessions.refresh(before.getString("refreshToken")).then().statusCode(401);
        in(kept);
    }

    @Test
    void nobodyElseSeesOrRemovesThem() {
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        Phone phone = Phone.addedBy(maria, "Phone");

        Response atHers = rosa.asks().delete(MINE + "/" + one("Phone"));
        Response atNothing = rosa.asks().delete(MINE + "/" + NewId.next());

        assertEquals(404, atNothing.statusCode());
        assertEquals(
                atNothing.headers().toString() + atNothing.asString(),
                atHers.headers().toString() + atHers.asString());
        rosa.asks().get(MINE).then().body("items", hasSize(0));
        in(phone);
    }

    @Test
    void sheSeesThemPageByPageAndAnAnswerThatWasLostIsGivenAgain() {
        Phone.addedBy(maria, "One");
        Map<String, Object> two = new Phone().makes(Phone.challenge(maria), "Two");
        for (int time = 0; time < 2; time++) {
            maria.asks()
                    .header("Idempotency-Key", "two")
                    .body(two)
                    .post(MINE)
                    .then()
                    .statusCode(201);
        }
        String next = maria.reads(MINE + "?limit=1").getString("next");
        assertEquals(
                List.of("Two"), maria.reads(MINE + "?limit=1&cursor=" + next).getList("items.label"));
        assertEquals(2, maria.reads(MINE).getList("items").size());
    }

    @Test
    void sheHasTwentyAndNoMore() {
        for (int one = 0; one < 20; one++) {
            Phone.addedBy(maria, "Phone " + one);
        }
        Map<String, Object> another = new Phone().makes(Phone.challenge(maria), "One more");
        maria.asks().body(another).post(MINE).then().statusCode(409).body("type", endsWith("/state-conflict"));
    }

    @Test
    void aChildHasNone() {
        Household home = Household.found();
        JsonPath paired = Somebody.anyone()
                .body(Map.of(
                        "grantType",
                        "pairing",
                        "code",
                        home.ana().posts("/v1/me/pairing-codes", 201).getString("code")))
                .post("/v1/auth/token")
                .jsonPath();
        Somebody tablet = new Somebody(home.ana().id(), paired.getString("accessToken"));
        Map<String, Object> made = new Phone().makes(Phone.challenge(maria), "Tablet");
        for (Somebody ana : List.of(home.ana(), tablet)) {
            ana.asks().post("/v1/me/passkey-challenges").then().statusCode(404).body("type", endsWith("/not-found"));
            ana.asks().body(made).post(MINE).then().statusCode(404).body("type", endsWith("/not-found"));
            ana.asks().get(MINE).then().statusCode(200).body("items", hasSize(0));
        }
    }

    /** What she does on Lolo Ben's phone lasts half an hour; what she does on her own, as long as she likes. */
    @Test
    void onceSheIsGrownUpAnaAddsOneOnHerOwnDeviceAndNotByHerPin() {
        LocalDate birthday = Plans.inDays(1);
        Household home = Household.withAnaBorn(birthday.minusYears(18));
        HouseTime.moveTo(birthday.atStartOfDay(Plans.MANILA).toInstant());
        Somebody onBensPhone = home.ana();
        onBensPhone
                .asks()
                .post("/v1/me/passkey-challenges")
                .then()
                .statusCode(409)
                .body("type", endsWith("/state-conflict"));
        String code = onBensPhone.posts("/v1/me/pairing-codes", 201).getString("code");
        String token = Somebody.anyone()
                .body(Map.of("grantType", "pairing", "code", code))
                .post("/v1/auth/token")
                .path("accessToken");
        Somebody onHerOwn = new Somebody(onBensPhone.id(), token);
        Phone phone = new Phone();
        Map<String, Object> made = phone.makes(Phone.challenge(onHerOwn), "My phone");
        onBensPhone.asks().body(made).post(MINE).then().statusCode(409).body("type", endsWith("/state-conflict"));

        onHerOwn.posts(MINE, made, 201);

        assertEquals(
                onBensPhone.id(),
                new Somebody("", in(phone).getString("accessToken"))
                        .reads("/v1/me")
                        .getString("id"));
    }

    /** Nobody else's story plays in Andorra. */
    @Test
    void whoIsAChildByANewLawSignsInByItNoMore() {
        String nineteen = Plans.inDays(0).minusYears(19).minusDays(40).toString();
        Somebody joan = Somebody.withPhone(Numbers.italian(), "Joan", nineteen, "Europe/Andorra", "AD");
        Phone phone = Phone.addedBy(joan, "Phone");
        in(phone);
        Map<String, Object> law = PolicyStoryTest.value("AGE_OF_MAJORITY", 21, "1995-01-01");
        PolicyStoryTest.load(Institutions.operator(), "AD", "*", List.of(law)).statusCode(200);
        refused(phone);
    }

    private String one(String label) {
        return maria.reads(MINE).getString("items.find { it.label == '" + label + "' }.id");
    }

    private static Map<String, Object> rest(JsonPath challenge) {
        Map<String, Object> all = new java.util.HashMap<>(challenge.getMap(""));
        all.remove("challenge");
        return all;
    }

    private static JsonPath in(Phone phone) {
        return tries(phone).then().statusCode(200).extract().jsonPath();
    }

    private static void refused(Phone phone) {
        tries(phone).then().statusCode(401).body("type", endsWith("/sign-in-refused"));
    }

    private static Response tries(Phone phone) {
        return Somebody.anyone().body(phone.signs(Phone.challenge())).post("/v1/auth/token");
    }
}
