package org.kinbridge.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** Ana has a tablet of her own now; Lolo Ben shows her a code, and from then on it is hers. */
@QuarkusTest
class PairingStoryTest {

    private static final String SESSIONS = "/v1/me/sessions";
    private static final String OWN = "/v1/me/pairing-codes";
    private static final String OWN_PIN = "161803";

    private Household home =
            new Household(new Somebody("", ""), new Somebody("", ""), new Somebody("", ""), "", "", "", "", "");

    @BeforeEach
    void aFamily() {
        home = Household.found();
    }

    @Test
    void loloBensCodeOpensHerTabletForWeeks() {
        JsonPath made = shownBy(home.ben());
        assertEquals("KINBRIDGE:PAIRING/" + made.getString("code"), made.getString("qrPayload"));
        assertTrue(made.getString("code").matches("[0-9A-Z]{8}"));
        Instant until = Instant.parse(made.getString("expiresAt"));
        assertTrue(until.isAfter(Plans.now().plus(Duration.ofMinutes(9))));
        assertTrue(until.isBefore(Plans.now().plus(Duration.ofMinutes(11))));

        JsonPath paired = paired(made.getString("qrPayload"));

        Somebody tablet = onTablet(paired);
        assertEquals(home.ana().id(), tablet.reads("/v1/me").getString("id"));
        Sessions.refreshed(Sessions.refreshed(paired.getString("refreshToken")).getString("refreshToken"));
        tablet.asks().get(SESSIONS).then().body("items.kind", contains("DEVICE", "PIN"));
    }

    @Test
    void sheDoesItHerself() {
        Somebody tablet = onTablet(paired(home.ana().posts(OWN, 201).getString("code")));
        Somebody phone = onTablet(paired(tablet.posts(OWN, 201).getString("code")));
        phone.asks().get(SESSIONS).then().body("items.kind", contains("DEVICE", "DEVICE", "PIN"));
    }

    @Test
    void whateverDoesNotWorkGetsOneAnswer() {
        String used = shownBy(home.ben()).getString("code");
        paired(used);
        String old = shownBy(home.ben()).getString("code");
        String toJoin = home.ben()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "ELDER"), 201)
                .getString("code");
        HouseTime.passes(Duration.ofMinutes(10));

        String refusal = refused(pair("00000000", null));

        assertEquals(refusal, refused(pair(used, null)));
        assertEquals(refusal, refused(pair(old, null)));
        assertEquals(refusal, refused(pair(toJoin, null)));
        assertEquals(refusal, refused(pair("x", "123456")));
        pair(" ", null).then().statusCode(422);
        pair("1".repeat(61), null).then().statusCode(422);
        pair("00000000", "12").then().statusCode(422);
        refusedAsInvitation(shownBy(home.ben()).getString("code"));
    }

    @Test
    void onceHerPinIsHerOwnNobodyPairsWithoutIt() {
        home.ana().asks().body(Map.of("pin", OWN_PIN)).put("/v1/me/pin").then().statusCode(204);
        String bens = shownBy(home.ben()).getString("code");
        String found = home.ana().posts(OWN, 201).getString("code");

        String refusal = refused(pair(bens, null));
        assertEquals(refusal, refused(pair(bens, Household.PIN)));
        assertEquals(refusal, refused(pair(found, null)), "nor whoever finds her signed in");
        assertEquals(
                home.ana().id(),
                onTablet(pair(bens, OWN_PIN).then().statusCode(200).extract().jsonPath())
                        .reads("/v1/me")
                        .getString("id"));

        String another = shownBy(home.ben()).getString("code");
        for (int guess = 0; guess < 3; guess++) {
            refused(pair(another, "00000" + guess));
        }
        assertEquals(refusal, refused(pair(another, OWN_PIN)), "three tries");
    }

    @Test
    void aNewPinLeavesHerTabletAloneAndSheEndsItHerself() {
        JsonPath paired = paired(shownBy(home.ben()).getString("code"));
        Somebody tablet = onTablet(paired);

        tablet.asks().body(Map.of("pin", OWN_PIN)).put("/v1/me/pin").then().statusCode(204);

        assertEquals(401, home.ana().asks().get("/v1/me").statusCode(), "she signed in there by the old PIN");
        tablet.asks().get("/v1/me").then().statusCode(200);
        String refresh = Sessions.refreshed(paired.getString("refreshToken")).getString("refreshToken");
        Somebody onBensPhone = new Somebody(
                home.ana().id(),
                Somebody.byPin(home.benNumber(), "Ana", OWN_PIN)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("accessToken"));
        String device = onBensPhone.reads(SESSIONS).getString("items.find { it.kind == 'DEVICE' }.id");

        onBensPhone.asks().delete(SESSIONS + "/" + device).then().statusCode(204);

        assertEquals(401, tablet.asks().get("/v1/me").statusCode());
        Sessions.refresh(refresh).then().statusCode(401);
    }

    @Test
    void aNewPinOnLoloBensPhoneLeavesHerTabletAlone() {
        JsonPath paired = paired(shownBy(home.ben()).getString("code"));

        home.ana().asks().body(Map.of("pin", OWN_PIN)).put("/v1/me/pin").then().statusCode(204);

        onTablet(paired).asks().get("/v1/me").then().statusCode(200);
        Sessions.refreshed(paired.getString("refreshToken"));
    }

    @Test
    void aCopyOfHersIsToldToNobodyButHer() {
        JsonPath paired = paired(shownBy(home.ben()).getString("code"));
        String first = paired.getString("refreshToken");
        JsonPath second = Sessions.refreshed(first);
        Sessions.refreshed(second.getString("refreshToken"));

        Sessions.refresh(first).then().statusCode(401);

        assertEquals(401, onTablet(paired).asks().get("/v1/me").statusCode());
        assertEquals("REUSED", home.ana().reads(SESSIONS).getString("items.find { it.kind == 'DEVICE' }.endedBecause"));
        for (String phone : List.of(home.benNumber(), home.mariaNumber())) {
            assertEquals(List.of(), SimPhone.textsBesideCodes(phone));
        }
        for (Somebody adult : List.of(home.maria(), home.ben())) {
            assertEquals(List.of("CODE"), adult.reads(SESSIONS).getList("items.kind"));
        }
    }

    @Test
    void aCodeDoesNotOutliveTheSessionItWasMadeIn() {
        String hers = home.ana().posts(OWN, 201).getString("code");
        home.ana().asks().delete(SESSIONS).then().statusCode(204);
        refused(pair(hers, null));

        String bens = shownBy(home.ben()).getString("code");
        home.ben().asks().delete(SESSIONS).then().statusCode(204);
        refused(pair(bens, null));
        paired(shownBy(home.maria()).getString("code"));
    }

    @Test
    void whoDoesNotDecideForHerFindsNothing() {
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        Somebody elder = Somebody.withPhone(Numbers.philippine(), "Lola Fe", "1950-01-01", "Asia/Manila", "PH");
        elder.posts(
                "/v1/memberships",
                Map.of(
                        "code",
                        home.ben()
                                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "ELDER"), 201)
                                .getString("code")),
                201);

        String nothing = whole(
                rosa.asks().post(codes(NewId.next().toString(), NewId.next().toString())));

        assertTrue(nothing.startsWith("404"), nothing);
        for (Somebody other : List.of(rosa, elder, home.ana())) {
            assertEquals(
                    nothing,
                    whole(other.asks().post(codes(home.family(), home.ana().id()))));
        }
        assertEquals(
                nothing,
                whole(home.ben().asks().post(codes(home.family(), home.maria().id()))));
        assertEquals(
                nothing,
                whole(home.ben().asks().post(codes(home.family(), home.ben().id()))));
    }

    @Test
    void anAdultHasACodeSentInstead() {
        home.maria().asks().post(OWN).then().statusCode(409).body("type", endsWith("/state-conflict"));
        Institutions.school("San Roque Elementary", "PH")
                .asks()
                .post(OWN)
                .then()
                .statusCode(403);
    }

    @Test
    void whoMakesTooManyWaits() {
        for (int made = 0; made < 5; made++) {
            shownBy(home.ben());
            home.ana().posts(OWN, 201);
        }
        home.maria()
                .asks()
                .post(codes(home.family(), home.ana().id()))
                .then()
                .statusCode(429)
                .body("type", endsWith("/too-many-attempts"));
        home.ana().asks().post(OWN).then().statusCode(429);
    }

    private JsonPath shownBy(Somebody adult) {
        return adult.posts(codes(home.family(), home.ana().id()), 201);
    }

    private static String codes(String family, String child) {
        return "/v1/families/" + family + "/members/" + child + "/pairing-codes";
    }

    private Somebody onTablet(JsonPath paired) {
        return new Somebody(home.ana().id(), paired.getString("accessToken"));
    }

    private static JsonPath paired(String code) {
        return pair(code, null).then().statusCode(200).extract().jsonPath();
    }

    private static Response pair(String code, @Nullable String pin) {
        Map<String, Object> asked = new HashMap<>(Map.of("grantType", "pairing", "code", code));
        if (pin != null) {
            asked.put("pin", pin);
        }
        return Somebody.anyone().body(asked).post("/v1/auth/token");
    }

    private static String refused(Response answer) {
        return answer.then()
                .statusCode(401)
                .body("type", endsWith("/sign-in-refused"))
                .extract()
                .asString();
    }

    private void refusedAsInvitation(String code) {
        home.maria().posts("/v1/memberships", Map.of("code", code), 422);
    }

    private static String whole(Response answer) {
        return answer.statusCode() + "\n" + answer.headers() + "\n" + answer.asString();
    }
}
