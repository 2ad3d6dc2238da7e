package org.kinbridge.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.SessionId;

/** Maria lost a phone on the tram, and Ana signs in on her grandfather's: each sees where she is signed in, and ends it. */
@QuarkusTest
class SessionsStoryTest {

    private static final String SESSIONS = "/v1/me/sessions";

    private String number = "";
    private Somebody maria = new Somebody("", "");

    @BeforeEach
    void mariaHasAPhone() {
        number = Numbers.italian();
        maria = Somebody.withPhone(number, Somebody.profile("Maria", "1990-04-02", "Europe/Rome", "IT", "ro"));
    }

    @Test
    void whatIsOnTheLostPhoneStopsAtOnce() {
        JsonPath lost = Somebody.prove(number);
        Somebody finder = new Somebody(maria.id(), lost.getString("accessToken"));
        Somebody finderAtWork = Institutions.employed(
                finder, Institutions.post("Consulate in Milan", "PH").id());
        finderAtWork.asks().get("/v1/staff-memberships").then().statusCode(200);
        String session = current(finder);
        try (LiveEar finders = LiveEar.of(finder);
                LiveEar hers = LiveEar.of(maria)) {

            ends(maria, session);

            signedOut(finder.asks().get("/v1/me"));
            signedOut(finderAtWork.asks().get("/v1/staff-memberships"));
            assertEquals(4401, finders.closeCode());
            assertTrue(hers.isOpen());
        }
        Sessions.refresh(lost.getString("refreshToken")).then().statusCode(401);
        maria.asks().get("/v1/me").then().statusCode(200);
        assertEquals("ENDED", one(maria, session, "state"));
        assertEquals("OWNER", one(maria, session, "endedBecause"));
        ends(maria, session);
        assertEquals(List.of(), SimPhone.textsBesideCodes(number), "what she does herself is no news to her");
    }

    @Test
    void sheSeesEachOfThemAndKnowsWhichIsThis() {
        JsonPath other = Somebody.prove(number);
        Sessions.refresh(other.getString("refreshToken")).then().statusCode(200);

        JsonPath seen = maria.reads(SESSIONS);

        assertEquals(List.of("CODE", "CODE"), seen.getList("items.kind"));
        assertEquals(List.of("ACTIVE", "ACTIVE"), seen.getList("items.state"));
        assertEquals(List.of(false, true), seen.getList("items.current"), "the newest first");
        assertEquals(seen.getString("items[1].madeAt"), seen.getString("items[1].lastUsedAt"));
        assertNotEquals(seen.getString("items[0].madeAt"), seen.getString("items[0].lastUsedAt"));
        String next = maria.reads(SESSIONS + "?limit=1").getString("next");
        assertEquals(
                List.of(true), maria.reads(SESSIONS + "?limit=1&cursor=" + next).getList("items.current"));
    }

    @Test
    void sheEndsAllOfThemThisOneToo() {
        JsonPath other = Somebody.prove(number);

        maria.asks().delete(SESSIONS).then().statusCode(204);

        signedOut(maria.asks().get("/v1/me"));
        signedOut(new Somebody("", other.getString("accessToken")).asks().get("/v1/me"));
        Sessions.refresh(other.getString("refreshToken")).then().statusCode(401);
        Somebody again = new Somebody(maria.id(), Somebody.prove(number).getString("accessToken"));
        assertEquals(List.of("ACTIVE", "ENDED", "ENDED"), again.reads(SESSIONS).getList("items.state"));
    }

    @Test
    void anotherPersonsSessionIsNotThere() {
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");

        Response atHers = maria.asks().delete(SESSIONS + "/" + current(rosa));
        Response atNothing = maria.asks().delete(SESSIONS + "/" + SessionId.fresh());

        assertEquals(404, atNothing.statusCode());
        assertEquals(
                atNothing.headers().toString() + atNothing.asString(),
                atHers.headers().toString() + atHers.asString());
        maria.asks().delete(SESSIONS + "/x").then().statusCode(404);
        rosa.asks().get("/v1/me").then().statusCode(200);
    }

    @Test
    void aCopyThatComesBackEndsTheSessionAndMariaIsTold() {
        JsonPath first = Somebody.prove(number);
        JsonPath second = Sessions.refreshed(first.getString("refreshToken"));
        JsonPath third = Sessions.refreshed(second.getString("refreshToken"));
        Somebody whoever = new Somebody(maria.id(), third.getString("accessToken"));
        String session = current(whoever);
        try (LiveEar ear = LiveEar.of(whoever)) {

            Sessions.refresh(first.getString("refreshToken")).then().statusCode(401);

            signedOut(whoever.asks().get("/v1/me"));
            signedOut(new Somebody("", first.getString("accessToken")).asks().get("/v1/me"));
            assertEquals(4401, ear.closeCode());
        }
        assertEquals("REUSED", one(maria, session, "endedBecause"));
        List<String> told = SimPhone.textsBesideCodes(number);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().startsWith("Pentru siguranța dumneavoastră"), told.getFirst());
        assertFalse(told.getFirst().contains("http") || told.getFirst().contains("Maria"));

        Sessions.refresh(second.getString("refreshToken")).then().statusCode(401);
        assertEquals(1, SimPhone.textsBesideCodes(number).size(), "once");
    }

    /** Others read a child's phone, even where the number is her own: she finds it among her sessions. */
    @Test
    void aCopyThatComesBackFromJunsPhoneIsToldToNobody() {
        String her = Plans.inDays(-40).minusYears(15).toString();
        String phone = Numbers.philippine();
        Somebody jun = Somebody.withPhone(phone, "Jun", her, "Asia/Manila", "PH");
        JsonPath first = Somebody.prove(phone);
        JsonPath second = Sessions.refreshed(first.getString("refreshToken"));
        Sessions.refreshed(second.getString("refreshToken"));
        String copied = current(new Somebody(jun.id(), second.getString("accessToken")));

        Sessions.refresh(first.getString("refreshToken")).then().statusCode(401);

        assertEquals("REUSED", one(jun, copied, "endedBecause"));
        assertEquals(List.of(), SimPhone.textsBesideCodes(phone));
    }

    @Test
    void anaSeesHerOwnSignInsAndNobodyElseDoes() {
        Household home = Household.found();
        home.ana()
                .asks()
                .get(SESSIONS)
                .then()
                .body("items.kind", contains("PIN"))
                .body("items.current", contains(true));

        for (Somebody adult : List.of(home.maria(), home.ben())) {
            adult.asks().delete(SESSIONS + "/" + current(home.ana())).then().statusCode(404);
            adult.asks().get(SESSIONS).then().body("items", hasSize(1)).body("items.kind", contains("CODE"));
        }
        home.ana().asks().get("/v1/me").then().statusCode(200);

        ends(home.ana(), current(home.ana()));
        signedOut(home.ana().asks().get("/v1/me"));
        assertEquals(List.of(), SimPhone.textsBesideCodes(home.benNumber()), "nothing of hers comes to his phone");
    }

    @Test
    void aNewPinEndsWhatTheOldOneOpened() {
        Household home = Household.found();
        Somebody onAnotherPhone = byPin(home, Household.PIN);
        try (LiveEar ear = LiveEar.of(onAnotherPhone)) {

            home.ana()
                    .asks()
                    .body(Map.of("pin", "161803"))
                    .put("/v1/me/pin")
                    .then()
                    .statusCode(204);

            signedOut(onAnotherPhone.asks().get("/v1/me"));
            assertEquals(4401, ear.closeCode());
        }
        home.ana()
                .asks()
                .get(SESSIONS)
                .then()
                .body("items.state", contains("ENDED", "ACTIVE"))
                .body("items[0].endedBecause", equalTo("PIN_CHANGED"))
                .body("items[1].current", equalTo(true));
        assertEquals("ACTIVE", one(byPin(home, "161803"), current(home.ana()), "state"));
    }

    @Test
    void onlyAPersonHasSessions() {
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        school.asks().get(SESSIONS).then().statusCode(403);
        Somebody atWork = Institutions.employed(maria, school.id());
        atWork.asks().delete(SESSIONS).then().statusCode(403);
        Somebody.anyone().get(SESSIONS).then().statusCode(401);
        maria.asks().get(SESSIONS).then().body("items.id", hasItem(notNullValue()));
    }

    private static Somebody byPin(Household home, String pin) {
        return new Somebody(
                home.ana().id(),
                Somebody.byPin(home.benNumber(), "Ana", pin)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("accessToken"));
    }

    private static void ends(Somebody who, String session) {
        who.asks().delete(SESSIONS + "/" + session).then().statusCode(204);
    }

    private static String current(Somebody who) {
        return who.reads(SESSIONS).getString("items.find { it.current }.id");
    }

    private static String one(Somebody who, String session, String field) {
        return who.reads(SESSIONS).getString("items.find { it.id == '" + session + "' }." + field);
    }

    private static void signedOut(Response answer) {
        assertEquals(401, answer.statusCode());
        assertTrue(answer.path("type").toString().endsWith("/unauthenticated"));
    }
}
