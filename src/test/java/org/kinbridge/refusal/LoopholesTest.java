package org.kinbridge.refusal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kinbridge.refusal.BadInputTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Numbers;
import org.kinbridge.story.Somebody;

/** Ways round a rule that somebody patient would find. */
@QuarkusTest
class LoopholesTest {

    @Test
    void nobodyPutsAChildOfHisOwnBehindAStrangersNumber() {
        Household home = Household.found();
        Somebody stranger = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        String family = stranger.posts("/v1/families", Map.of("name", "X", "role", "CAREGIVER"), 201)
                .getString("id");
        problem(
                        stranger.asks()
                                .body(Map.of(
                                        "profile",
                                        Somebody.profile("Ana", "2017-05-09", "Asia/Manila", "PH"),
                                        "phone",
                                        home.benNumber()))
                                .post("/v1/families/" + family + "/members"),
                        422)
                .body("violations.pointer", hasItem("/phone"));
    }

    @Test
    void aParentAbroadDoesNotNameASecondCaregiverToConsentInTheFirstOnesPlace() {
        Household home = Household.found();
        for (String role : List.of("CAREGIVER", "LEGAL_GUARDIAN", "STAYING_PARENT")) {
            problem(
                    home.maria()
                            .asks()
                            .body(Map.of("role", role))
                            .post("/v1/families/" + home.family() + "/invitations"),
                    422);
        }
        home.ben().posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "CAREGIVER"), 201);
    }

    @Test
    void whatTwoAdultsHaveWithEachOtherIsNotTheCaregivers() {
        Household home = Household.found();
        Somebody elder = Somebody.withPhone(Numbers.italian(), "Lola Fe", "1950-01-01", "Europe/Rome", "IT");
        String code = home.maria()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "ELDER"), 201)
                .getString("code");
        elder.posts("/v1/memberships", Map.of("code", code), 201);
        String link = home.maria()
                .posts("/v1/family-links", Map.of("family", home.family(), "with", elder.id()), 201)
                .getString("link.id");

        problem(home.ben().asks().get("/v1/family-links/" + link), 404);
        problem(home.ben().asks().post("/v1/family-links/" + link + "/consent"), 404);
        assertEquals(List.of(home.link()), home.ben().reads("/v1/family-links").getList("items.id"));
    }

    @Test
    void aCodeIsGuessedFiveTimesAtMostWhateverKeysComeWithIt() {
        Household home = Household.found();
        String confirmation = "/v1/family-links/" + home.link() + "/confirmation";
        for (int guess = 0; guess < 5; guess++) {
            problem(
                    home.ana()
                            .asks()
                            .header("Idempotency-Key", "guess-" + guess)
                            .body(Map.of("code", "0000000" + guess))
                            .post(confirmation),
                    422);
        }
        problem(home.ana().asks().body(Map.of("code", home.linkCode())).post(confirmation), 422);

        String fresh = home.maria()
                .posts(
                        "/v1/family-links",
                        Map.of("family", home.family(), "with", home.ana().id()),
                        201)
                .getString("code");
        home.ana().posts(confirmation, Map.of("code", fresh), 200);
    }

    @Test
    void whoGuessesInvitationsIsStopped() {
        Household home = Household.found();
        String code = home.maria()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "ELDER"), 201)
                .getString("code");
        Somebody guesser = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        for (int guess = 0; guess < 10; guess++) {
            problem(guesser.asks().body(Map.of("code", "0000000" + guess)).post("/v1/memberships"), 422);
        }
        problem(guesser.asks().body(Map.of("code", code)).post("/v1/memberships"), 429)
                .header("Retry-After", notNullValue());
        Somebody.withPhone(Numbers.italian(), "Lola Fe", "1950-01-01", "Europe/Rome", "IT")
                .posts("/v1/memberships", Map.of("code", code), 201);
    }

    @Test
    void metricsDoNotTellWhichStepWasTakenBack() {
        Household home = Household.found().open();
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        home.ana().posts("/v1/family-links/" + home.link() + "/pause", 200);
        home.ana().posts("/v1/family-links/" + home.link() + "/ending", 200);
        Map<String, Object> apart = Map.of(
                "family",
                home.family(),
                "between",
                List.of(home.ana().id(), home.maria().id()));
        home.ben().posts("/v1/restrictions", apart, 201);
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(metrics, containsString("/v1/family-links/{link}/step"));
        assertThat(metrics, not(containsString("/assent")));
        assertThat(metrics, not(containsString("/consent")));
        assertThat(metrics, not(containsString("/v1/family-links/{link}/pause")));
        assertThat(metrics, not(containsString("/v1/family-links/{link}/ending")));
        assertThat(metrics, not(containsString("restrictions")));
    }

    @Test
    void metricsDoNotTellWhereACalendarIs() {
        Somebody maria = Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
        String address = maria.posts("/v1/me/calendar", 201).getString("address");
        String path = address.substring(address.indexOf("/v1/"));
        Somebody.anyone().get(path).then().statusCode(200);
        maria.posts("/v1/me/calendar", 201);
        problem(Somebody.anyone().get(path), 404);
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(metrics, containsString("/v1/calendar/{secret}.ics"));
        assertThat(metrics, not(containsString(path)));
    }
}
