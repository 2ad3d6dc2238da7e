package org.kinbridge.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maria changes her SIM: the number is new, the family is the same. */
@QuarkusTest
class NumberStoryTest {

    private static final String MINE = "/v1/me/contact-points";
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");

    private final String oldNumber = Numbers.italian();
    private final String newNumber = Numbers.saudi();

    @Test
    void theNewNumberCountsOnceItIsProvedAndTheOldOneIsTold() {
        Household home = Household.found().open();
        Somebody maria = home.maria();
        String old = current(maria).getString("items[0].id");

        JsonPath added = maria.posts(MINE, Map.of("number", newNumber, "replaces", old), 201);
        assertFalse(added.getBoolean("current"));
        assertNull(added.getString("verifiedAt"));
        assertEquals("SA", added.getString("country"));
        String code = code(newNumber);
        assertEquals(0, behind(newNumber), "not proved yet");

        JsonPath verified =
                maria.posts(MINE + "/" + added.getString("id") + "/verification", Map.of("code", code), 200);
        assertTrue(verified.getBoolean("current"));
        assertEquals(List.of(false, true), current(maria).getList("items.current"));
        assertEquals(1, behind(newNumber));
        assertEquals(0, behind(home.mariaNumber()), "the old number signs her in no more");
        toldOfTheChange(home.mariaNumber());
        assertEquals("ACTIVE", maria.reads("/v1/family-links/" + home.link()).getString("state"));
    }

    @Test
    void sheMayHaveTwoNumbersInTwoCountries() {
        Somebody maria = maria();
        verify(maria, add(maria, newNumber), newNumber, 200);
        assertEquals(List.of("IT", "SA"), current(maria).getList("items.country"));
        assertEquals(1, behind(oldNumber));
        assertEquals(1, behind(newNumber));
        refused(maria, MINE, Map.of("number", newNumber), 409, "already-there");
    }

    /** A family phone is many people's, and nobody learns of the others by adding it. */
    @Test
    void whetherTheNumberIsSomebodyElsesTooMakesNoDifference() {
        Somebody.withPhone(newNumber, "Rosa", "1980-01-01", "Asia/Riyadh", "SA");
        Somebody maria = maria();
        String nobodys = Numbers.saudi();
        JsonPath taken = maria.posts(MINE, Map.of("number", newNumber), 201);
        JsonPath free = maria.posts(MINE, Map.of("number", nobodys), 201);
        assertEquals(free.getMap("").keySet(), taken.getMap("").keySet());
        verify(maria, taken.getString("id"), newNumber, 200);
        assertEquals(2, behind(newNumber));
    }

    @Test
    void aCodeIsForOneNumberOnceAndForNothingElse() {
        Somebody maria = maria();
        String point = add(maria, newNumber);
        String code = code(newNumber);
        String proving = MINE + "/" + point + "/verification";

        Somebody.anyone()
                .body(Map.of("grantType", "code", "number", newNumber, "code", code))
                .post("/v1/auth/token")
                .then()
                .statusCode(401);
        Somebody.anyone()
                .body(Map.of("number", newNumber))
                .post("/v1/auth/code")
                .then()
                .statusCode(202);
        refused(maria, proving, Map.of("code", Somebody.codeOn(newNumber)), 422, "code-not-valid");

        maria.posts(proving, Map.of("code", code), 200);
        refused(maria, proving, Map.of("code", code), 422, "code-not-valid");
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        refused(rosa, proving, Map.of("code", code), 404, "not-found");
    }

    @Test
    void wrongCodesUseUpTheTries() {
        Somebody maria = maria();
        String point = add(maria, newNumber);
        String code = code(newNumber);
        String proving = MINE + "/" + point + "/verification";
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int tried = 0; tried < 5; tried++) {
            refused(maria, proving, Map.of("code", wrong), 422, "code-not-valid");
        }
        refused(maria, proving, Map.of("code", code), 422, "code-not-valid");
        verify(maria, add(maria, newNumber), newNumber, 200);
    }

    @Test
    void theLastWayInStays() {
        Somebody maria = maria();
        String first = current(maria).getString("items[0].id");
        forget(maria, first, 409);
        String second = add(maria, newNumber);
        forget(maria, first, 409);
        verify(maria, second, newNumber, 200);
        forget(maria, first, 204);
        assertEquals(0, behind(oldNumber));
        toldOfTheChange(oldNumber);
        forget(maria, second, 409);
        forget(maria, first, 404);
    }

    @Test
    void onlyANumberOfHersIsReplaced() {
        Household home = Household.found();
        String bens = current(home.ben()).getString("items[0].id");
        refused(home.maria(), MINE, Map.of("number", newNumber, "replaces", bens), 404, "not-found");
        forget(home.maria(), bens, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "+63917, too short",
        "+6391712345678901, too long",
        "0917 123 4567, no country code",
        "+999 123 4567, no country code",
        "+39 1, too short",
        "+63 117 123 4567, no number of the country",
        "mother's, a phone number"
    })
    void aRefusedNumberSaysWhyAndIsNotRepeated(String number, String why) {
        maria().asks()
                .body(Map.of("number", number))
                .post(MINE)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/number"))
                .body("violations[0].message", containsString(why))
                .body(not(containsString(number)));
    }

    private Somebody maria() {
        return Somebody.withPhone(oldNumber, "Maria", "1990-04-02", "Europe/Rome", "IT");
    }

    private static String add(Somebody who, String number) {
        return who.posts(MINE, Map.of("number", number), 201).getString("id");
    }

    private static JsonPath verify(Somebody who, String point, String number, int status) {
        return who.posts(MINE + "/" + point + "/verification", Map.of("code", code(number)), status);
    }

    private static void forget(Somebody who, String point, int status) {
        who.asks().delete(MINE + "/" + point).then().statusCode(status);
    }

    private static JsonPath current(Somebody who) {
        return who.reads(MINE);
    }

    /** How many profiles a code on this number opens: one at once, more or none by a choice. */
    private static int behind(String number) {
        JsonPath answer = Somebody.prove(number);
        return answer.getString("accessToken") != null
                ? 1
                : answer.getList("profiles").size();
    }

    private static String text(String number) {
        return Somebody.anyone()
                .queryParam("to", number)
                .get("/sim/sms/outbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("texts[0].text");
    }

    private static String code(String number) {
        Matcher code = CODE.matcher(text(number));
        assertTrue(code.find());
        return code.group(1);
    }

    private void toldOfTheChange(String number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> everyText(number).contains("A phone number was changed in Kinbridge"));
        assertFalse(everyText(number).contains(newNumber.substring(1)));
    }

    private static String everyText(String number) {
        return Somebody.anyone().queryParam("to", number).get("/sim/sms/outbox").asString();
    }

    private static ValidatableResponse refused(Somebody who, String path, Object body, int status, String code) {
        return who.asks().body(body).post(path).then().statusCode(status).body("type", endsWith("/" + code));
    }
}
