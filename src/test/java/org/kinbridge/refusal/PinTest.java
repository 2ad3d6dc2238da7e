package org.kinbridge.refusal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** A child's PIN: one answer for every failure, and a lock that tells nothing. */
@QuarkusTest
class PinTest {

    @Test
    void everyFailureGetsTheSameAnswer() {
        Household home = Household.found();
        String wrongPin = refused(home.benNumber(), "Ana", "000001");
        assertEquals(wrongPin, refused(home.benNumber(), "Nobody", Household.PIN));
        assertEquals(wrongPin, refused(Numbers.philippine(), "Ana", Household.PIN));
        assertEquals(wrongPin, refused(home.benNumber(), "Lolo Ben", Household.PIN));
    }

    @Test
    void threeWrongOnesLockTheProfileHoweverTheNameIsTyped() {
        Household home = Household.found();
        String first = refused(home.benNumber(), "Ana", "000001");
        refused(home.benNumber(), " ANA", "000002");
        refused(home.benNumber(), "ana ", "000003");

        assertEquals(first, refused(home.benNumber(), "Ana", Household.PIN), "the lock looks like any failure");
        assertEquals(
                200,
                home.ana().asks().get("/v1/me").statusCode(),
                "who is already in is not thrown out by somebody's guesses");
    }

    @Test
    void theRightPinForgetsTheWrongOnes() {
        Household home = Household.found();
        for (int round = 0; round < 3; round++) {
            refused(home.benNumber(), "Ana", "000001");
            refused(home.benNumber(), "Ana", "000002");
            Somebody.byPin(home.benNumber(), "Ana", Household.PIN).then().statusCode(200);
        }
    }

    @Test
    void sheChangesHerOwnAndNobodyGivesAFirstOneTwice() {
        Household home = Household.found();
        home.maria()
                .asks()
                .body(Map.of("pin", "999999"))
                .put("/v1/families/" + home.family() + "/members/" + home.ana().id() + "/first-pin")
                .then()
                .statusCode(409);
        home.ana().asks().body(Map.of("pin", "161803")).put("/v1/me/pin").then().statusCode(204);

        refused(home.benNumber(), "Ana", Household.PIN);
        Somebody.byPin(home.benNumber(), "Ana", "161803").then().statusCode(200);
    }

    @Test
    void aCodeWorksOnceAndSoDoesItsChoice() {
        String number = Numbers.italian();
        String choice = Somebody.prove(number).getString("choiceToken");
        Map<String, Object> profile = Somebody.profile("Maria", "1990-04-02", "Europe/Rome", "IT");
        String code = Somebody.codeOn(number);

        Somebody.anyone()
                .body(Map.of("choiceToken", choice, "profile", profile))
                .post("/v1/me")
                .then()
                .statusCode(201);
        Somebody.anyone()
                .body(Map.of("choiceToken", choice, "profile", profile))
                .post("/v1/me")
                .then()
                .statusCode(401);
        Somebody.anyone()
                .body(Map.of("grantType", "code", "number", number, "code", code))
                .post("/v1/auth/token")
                .then()
                .statusCode(401);
    }

    @Test
    void severalProfilesBehindANumberAreChosenFrom() {
        String number = Numbers.philippine();
        Somebody first = Somebody.withPhone(number, "Tita Rosa", "1970-01-01", "Asia/Manila", "PH");
        String again = Somebody.prove(number).getString("accessToken");
        assertNotEquals(null, again, "one profile without a PIN needs no choice");
        assertEquals(first.id(), new Somebody("", again).reads("/v1/me").getString("id"));
    }

    @Test
    void aPhoneWithoutReceptionIsAnsweredLikeAnyOther() {
        String number = "+639171230000";
        Somebody.anyone()
                .body(Map.of("number", number))
                .post("/v1/auth/code")
                .then()
                .statusCode(202);
        given().queryParam("to", number).get("/sim/sms/outbox").then().body("texts", empty());
    }

    @Test
    void whoGuessesCodesIsStopped() {
        String number = Numbers.italian();
        Somebody.anyone()
                .body(Map.of("number", number))
                .post("/v1/auth/code")
                .then()
                .statusCode(202);
        String right = Somebody.codeOn(number);
        List<String> wrong = List.of("000000", "000001", "000002", "000003", "000004", "000005").stream()
                .filter(guess -> !guess.equals(right))
                .limit(5)
                .toList();
        wrong.forEach(guess -> codeIsRefused(number, guess));
        codeIsRefused(number, right);
    }

    private static void codeIsRefused(String number, String code) {
        Somebody.anyone()
                .body(Map.of("grantType", "code", "number", number, "code", code))
                .post("/v1/auth/token")
                .then()
                .statusCode(401);
    }

    private static String refused(String number, String name, String pin) {
        return Somebody.byPin(number, name, pin)
                .then()
                .statusCode(401)
                .extract()
                .asString();
    }
}
