package org.kinbridge.story;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maria stays signed in for weeks on one code, and whoever copied her token does not. */
@QuarkusTest
class RefreshTest {

    private static final int THIRTY_DAYS = 30 * 24 * 60 * 60;

    private String number = "";
    private Somebody maria = new Somebody("", "");

    @BeforeEach
    void mariaHasAPhone() {
        number = Numbers.italian();
        maria = Somebody.withPhone(number, "Maria", "1990-04-02", "Europe/Rome", "IT");
    }

    @Test
    void aSignInGoesOnUnderTheSameName() {
        JsonPath first = Somebody.prove(number);
        assertEquals(THIRTY_DAYS, first.getInt("refreshExpiresIn"));

        JsonPath second = refreshed(first.getString("refreshToken"));
        JsonPath third = refreshed(second.getString("refreshToken"));

        assertEquals(
                3,
                List.of(first, second, third).stream()
                        .map(answer -> answer.getString("refreshToken"))
                        .distinct()
                        .count());
        assertEquals(
                maria.id(),
                new Somebody("", third.getString("accessToken")).reads("/v1/me").getString("id"));
        assertEquals(session(first.getString("accessToken")), session(third.getString("accessToken")));
        assertNotEquals(session(maria.token()), session(third.getString("accessToken")), "each sign-in is its own");
        assertEquals("Bearer", third.getString("tokenType"));
        assertEquals(900, third.getInt("expiresIn"));
        assertTrue(third.getInt("refreshExpiresIn") <= THIRTY_DAYS);
    }

    @Test
    void aFirstProfileAndAChoiceBeginOneToo() {
        String phone = Numbers.italian();
        String one = Somebody.prove(phone).getString("choiceToken");
        String other = Somebody.prove(phone).getString("choiceToken");
        JsonPath made = profileBehind(one, "Rosa");
        profileBehind(other, "Fe");
        refreshed(made.getString("refreshToken"));

        JsonPath choice = Somebody.prove(phone);
        JsonPath chosen = Somebody.anyone()
                .body(Map.of(
                        "grantType",
                        "choice",
                        "choiceToken",
                        choice.getString("choiceToken"),
                        "person",
                        made.getString("id")))
                .post("/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                made.getString("id"),
                new Somebody("", refreshed(chosen.getString("refreshToken")).getString("accessToken"))
                        .reads("/v1/me")
                        .getString("id"));
    }

    @Test
    void anAnswerThatNeverArrivedIsAskedForAgain() {
        String first = Somebody.prove(number).getString("refreshToken");
        refreshed(first);
        String arrived = refreshed(first).getString("refreshToken");

        refreshed(arrived);
    }

    @Test
    void aCopyEndsTheSignInForBothWhoHoldIt() {
        String copied = Somebody.prove(number).getString("refreshToken");
        String hers = refreshed(refreshed(copied).getString("refreshToken")).getString("refreshToken");

        String refusal = refused(copied);

        assertEquals(refusal, refused(hers), "for the newest as well");
        refreshed(Somebody.prove(number).getString("refreshToken"));
    }

    @Test
    void whoeverHoldsTheAnswerThatWasThoughtLostEndsIt() {
        String first = Somebody.prove(number).getString("refreshToken");
        String lost = refreshed(first).getString("refreshToken");
        String arrived = refreshed(first).getString("refreshToken");

        refused(lost);
        refused(arrived);
    }

    @Test
    void whatWasMadeUpEndsNothing() {
        String hers = Somebody.prove(number).getString("refreshToken");
        char middle = hers.charAt(40);
        String touched = hers.substring(0, 40) + (middle == 'A' ? 'B' : 'A') + hers.substring(41);

        String refusal = refused("rubbish");
        assertEquals(refusal, refused(touched));
        assertEquals(refusal, refused(hers + "AAAA"));
        assertEquals(refusal, refused(hers.substring(4)));
        assertEquals(refusal, refused(maria.token().substring(0, 400)));
        refresh(" ").then().statusCode(422);
        refresh("A".repeat(501)).then().statusCode(422);

        refreshed(hers);
    }

    @Test
    void aChildOnAnyPhoneAndSoftwareHaveNone() {
        Household home = Household.found();
        Somebody.byPin(home.benNumber(), "Ana", Household.PIN)
                .then()
                .statusCode(200)
                .body("refreshToken", nullValue())
                .body("refreshExpiresIn", nullValue());
        JsonPath client = Institutions.register("SCHOOL", "San Roque Elementary", "PH");
        Somebody.anyone()
                .body(Map.of(
                        "grantType",
                        "client_credentials",
                        "clientId",
                        client.getString("clientId"),
                        "clientSecret",
                        client.getString("clientSecret")))
                .post("/v1/auth/token")
                .then()
                .statusCode(200)
                .body("refreshToken", nullValue());
    }

    private static JsonPath profileBehind(String choice, String name) {
        return Somebody.anyone()
                .body(Map.of(
                        "choiceToken", choice, "profile", Somebody.profile(name, "1980-01-01", "Europe/Rome", "IT")))
                .post("/v1/me")
                .then()
                .statusCode(201)
                .body("tokenType", equalTo("Bearer"))
                .body("refreshExpiresIn", equalTo(THIRTY_DAYS))
                .extract()
                .jsonPath();
    }

    private static JsonPath refreshed(String token) {
        return refresh(token).then().statusCode(200).extract().jsonPath();
    }

    private static String refused(String token) {
        return refresh(token).then().statusCode(401).extract().asString();
    }

    private static Response refresh(String token) {
        return Somebody.anyone()
                .body(Map.of("grantType", "refresh_token", "refreshToken", token))
                .post("/v1/auth/token");
    }

    private static String session(String accessToken) {
        String claims = accessToken.split("\\.", -1)[1];
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("sid");
    }
}
