package org.kinbridge.refusal;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.refusal.BadInputTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Whoever tries too often is asked to wait, and nobody else with her. */
@QuarkusTest
class LimitTest {

    private static final int MOST = 10;

    @Test
    void aNumberGetsTenCodesAnHourWhoeverAsks() {
        String number = Numbers.italian();
        for (int code = 0; code < MOST; code++) {
            codeTo(number).then().statusCode(202);
        }
        mustWait(codeTo(number), 360);
        mustWait(codeTo(number.substring(0, 3) + " " + number.substring(3)), 360);
        codeTo(Numbers.italian()).then().statusCode(202);
    }

    @Test
    void aNumberIsGuessedAtThirtyTimesAnHourHoweverManyCodesItGets() {
        String number = Numbers.italian();
        for (int code = 0; code < 6; code++) {
            codeTo(number).then().statusCode(202);
            String wrong = Somebody.codeOn(number).equals("000000") ? "000001" : "000000";
            for (int guess = 0; guess < 5; guess++) {
                signIn(number, wrong).then().statusCode(401);
            }
        }
        codeTo(number).then().statusCode(202);
        mustWait(signIn(number, Somebody.codeOn(number)), 120);
    }

    @Test
    void aSchoolThatGuessesIntroductionsIsStoppedWhateverKeysItSends() {
        Household home = Household.found();
        String code = home.ben()
                .posts("/v1/introductions", Map.of("about", home.ana().id(), "to", "SCHOOL"), 201)
                .getString("code");
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        for (int guess = 0; guess < MOST; guess++) {
            problem(enrol(school, "0000000" + guess, "guess-" + guess), 422);
        }
        mustWait(enrol(school, code, "guess-right"), 90);
        enrol(Institutions.school("Mabini Elementary", "PH"), code, "right")
                .then()
                .statusCode(201);
    }

    @Test
    void codesOfAllKindsCountTogether() {
        Household home = Household.found();
        Somebody guesser = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        for (int guess = 0; guess < MOST / 2; guess++) {
            problem(guesser.asks().body(Map.of("code", "0000000" + guess)).post("/v1/memberships"), 422);
            problem(guesser.asks().body(Map.of("code", "0000000" + guess)).post("/v1/staff-memberships"), 422);
        }
        mustWait(
                guesser.asks()
                        .body(Map.of("code", "ABCDEFGH"))
                        .post("/v1/family-links/" + home.link() + "/confirmation"),
                90);
    }

    @Test
    void whatWorksIsNotCounted() {
        Somebody elena = Somebody.withPhone(Numbers.italian(), "Elena", "1985-03-08", "Europe/Rome", "IT");
        for (int guess = 0; guess < MOST - 1; guess++) {
            problem(elena.asks().body(Map.of("code", "0000000" + guess)).post("/v1/staff-memberships"), 422);
        }
        String school = Institutions.school("San Roque Elementary", "PH").id();
        String post = Institutions.post("Consulate in Milan", "PH").id();
        Institutions.employed(elena, school);
        Institutions.employed(elena, post);
        problem(elena.asks().body(Map.of("code", "ABCDEFGH")).post("/v1/staff-memberships"), 422);
        mustWait(elena.asks().body(Map.of("code", "ABCDEFGH")).post("/v1/staff-memberships"), 90);
    }

    private static Response codeTo(String number) {
        return Somebody.anyone().body(Map.of("number", number)).post("/v1/auth/code");
    }

    private static Response signIn(String number, String code) {
        return Somebody.anyone()
                .body(Map.of("grantType", "code", "number", number, "code", code))
                .post("/v1/auth/token");
    }

    private static Response enrol(Somebody school, String code, String key) {
        return school.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("code", code, "studentUniqueId", "7"))
                .post("/v1/enrolments");
    }

    private static void mustWait(Response answer, int atMost) {
        String wait = problem(answer, 429)
                .body("type", endsWith("/too-many-attempts"))
                .body("status", equalTo(429))
                .extract()
                .header("Retry-After");
        int seconds = Integer.parseInt(wait);
        assertTrue(seconds > 0 && seconds <= atMost + 1, wait);
    }
}
