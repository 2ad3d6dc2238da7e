package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ioana leaves Iași for Turin; who cares for Matei, and what he is told of it, is written down before. */
@QuarkusTest
class CarePlanStoryTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aPlanIsMadeReadAndSigned() {
        Leaving home = Leaving.fromIasi();
        String plan = home.makes(home.plan(50, 49, 300));
        shows(home.elena(), plan)
                .body("state", equalTo("DRAFT"))
                .body("leavingParent", equalTo(home.ioana().id()))
                .body("lateNotice", equalTo(false))
                .body("rhythm", equalTo("P2D"))
                .body("legalReference", equalTo("Decision 77/2026"))
                .body("firstCallAt.local", equalTo(home.day(51) + "T19:30:00"))
                .body("firstCallAt.zone", equalTo("Europe/Bucharest"))
                .body("signatures", hasSize(0))
                .body("warnings", nullValue());

        refused(home.elena(), plan + "/signature", 409, "state-conflict");
        refused(home.ioana(), plan + "/child-reading", 404, "not-found");
        shows(home.matei(), plan)
                .body("childPage", equalTo("Bunica is with you. Mama calls every second evening."))
                .body("caregiver", equalTo(home.elena().id()))
                .body("from", equalTo(home.day(49).toString()))
                .body("until", equalTo(home.day(300).toString()))
                .body("words", startsWith("Elena are grijă de tine din "))
                .body("legalReference", nullValue())
                .body("leavingParent", nullValue())
                .body("signatures", nullValue());
        home.matei().posts(plan + "/child-reading", 200);
        home.matei().posts(plan + "/child-reading", 200);
        refused(home.matei(), plan + "/signature", 404, "not-found");

        home.ioana().posts(plan + "/signature", 200);
        refused(home.ioana(), plan + "/signature", 409, "state-conflict");
        shows(home.elena(), plan)
                .body("state", equalTo("DRAFT"))
                .body("readByChildAt", notNullValue())
                .body("signatures.by", contains(home.ioana().id()));
        assertEquals("SIGNED", home.elena().posts(plan + "/signature", 200).getString("state"));
        home.changes(home.ioana(), plan, "{\"until\":\"" + home.day(310) + "\"}")
                .statusCode(409)
                .body("type", endsWith("/state-conflict"));
        for (Somebody one : List.of(home.ioana(), home.elena())) {
            await().atMost(SOON).until(() -> Leaving.told(one).equals(List.of("care-plan.made", "care-plan.signed")));
        }
        assertEquals(List.of(), Leaving.told(home.matei()));
    }

    @ParameterizedTest
    @CsvSource({"39, true", "40, false", "-3, true"})
    void lateNoticeIsAcceptedAndFlagged(int departure, boolean late) {
        Leaving home = Leaving.fromIasi();
        home.ioana()
                .asks()
                .body(home.plan(departure, 40, 200))
                .post("/v1/care-plans")
                .then()
                .statusCode(201)
                .body("lateNotice", equalTo(late))
                .body("warnings", late ? contains("late-notice") : nullValue());
        shows(home.elena(), list(home.elena()))
                .body("lateNotice", equalTo(late))
                .body("warnings", nullValue());
        home.changes(home.ioana(), list(home.ioana()), "{\"departureOn\":\"" + home.day(41) + "\"}")
                .statusCode(200)
                .body("lateNotice", equalTo(false))
                .body("warnings", nullValue());
    }

    @Test
    void whoeverSignsIsOfThisFamilyAndOldEnough() {
        Leaving home = Leaving.fromIasi();
        Somebody radu = Somebody.withPhone(
                Numbers.italian(), "Radu", home.day(-17 * 365).toString(), "Europe/Bucharest", "RO");
        String code = home.elena()
                .posts(
                        "/v1/families/" + home.family() + "/invitations",
                        Map.of("role", "CAREGIVER", "caregiverKind", "SIBLING"),
                        201)
                .getString("code");
        radu.posts("/v1/memberships", Map.of("code", code), 201);
        Somebody dana = Leaving.fromIasi().elena();

        refusedWith(home, "caregiver", radu.id(), "/caregiver");
        refusedWith(home, "caregiver", dana.id(), "/caregiver");
        refusedWith(home, "caregiver", "0197a7b0-0000-7000-8000-000000000009", "/caregiver");
        refusedWith(home, "caregiver", home.matei().id(), "/caregiver");
        refusedWith(home, "caregiver", home.ioana().id(), "/caregiver");
        refusedWith(home, "leavingParent", dana.id(), "/leavingParent");
        refusedWith(home, "leavingParent", home.matei().id(), "/leavingParent");
        refusedWith(home, "child", home.elena().id(), "/child");
        refusedWith(home, "child", dana.id(), "/child");
        dana.asks().body(home.plan(50, 50, 200)).post("/v1/care-plans").then().statusCode(404);
        home.matei()
                .asks()
                .body(home.plan(50, 50, 200))
                .post("/v1/care-plans")
                .then()
                .statusCode(404);
    }

    @Test
    void whatMakesNoPlan() {
        Leaving home = Leaving.fromIasi();
        Map.of(
                        "until",
                                List.of("2040-01-01", "2020-01-01", home.day(50).toString()),
                        "from", List.of("2001-01-01"),
                        "departureOn", List.of("2999-01-01", "+999999-01-01"),
                        "rhythm", List.of("PT5M", "often", "P0D"),
                        "childPage", List.of(" "),
                        "firstCallAt", List.of("2027-03-28T03:30", "9999-01-01T10:00"))
                .forEach((field, wrong) -> wrong.forEach(value -> refusedWith(home, field, value, "/" + field)));
        assertEquals(List.of(), home.ioana().reads("/v1/care-plans").getList("items"));
    }

    @Test
    void aYearAtMostAndTwoThousandCharacters() {
        Leaving home = Leaving.fromIasi();
        Map<String, Object> plan = home.plan(50, 50, 60);
        plan.put("until", home.day(50).plusYears(1).plusDays(1).toString());
        Plans.refused(home.ioana(), "/v1/care-plans", plan, 422, "invalid", "/until");
        plan.put("until", home.day(50).plusYears(1).toString());
        plan.put("childPage", "x".repeat(2001));
        Plans.refused(home.ioana(), "/v1/care-plans", plan, 422, "invalid", "/childPage");
        plan.put("childPage", "ș".repeat(2000));
        home.makes(plan);
        plan.put("firstCallAt", "tomorrow");
        home.ioana().posts("/v1/care-plans", plan, 400);
    }

    @Test
    void aDraftChangesAndIsReadAndSignedAnew() {
        Leaving home = Leaving.fromIasi();
        String plan = home.makes(home.plan(50, 50, 200));
        home.matei().posts(plan + "/child-reading", 200);
        home.elena().posts(plan + "/signature", 200);
        String old = home.ioana().asks().get(plan).header("ETag");
        home.changes(
                        home.elena(),
                        plan,
                        "{\"legalReference\":null,\"firstCallAt\":null,\"childPage\":\"We will bake.\",\"rhythm\":\"P1D\"}")
                .statusCode(200)
                .body("legalReference", nullValue())
                .body("firstCallAt", nullValue())
                .body("rhythm", equalTo("P1D"))
                .body("until", equalTo(home.day(200).toString()))
                .body("signatures", hasSize(0))
                .body("readByChildAt", nullValue());
        shows(home.matei(), plan).body("childPage", equalTo("We will bake."));
        refused(home.elena(), plan + "/signature", 409, "state-conflict");

        patch(home.ioana(), plan, old, "{\"rhythm\":\"P3D\"}").statusCode(412);
        home.ioana().asks().body("{\"rhythm\":\"P3D\"}").patch(plan).then().statusCode(428);
        home.changes(home.ioana(), plan, "{\"caregiver\":\"" + home.matei().id() + "\"}")
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/caregiver"));
        for (String unread : List.of("{\"until\":null}", "{\"family\":\"x\"}", "{\"childPage\":null}", "[]")) {
            home.changes(home.ioana(), plan, unread).statusCode(400);
        }
        for (String wrong : List.of("{\"childPage\":\"\"}", "{\"legalReference\":\"" + "x".repeat(301) + "\"}")) {
            home.changes(home.ioana(), plan, wrong).statusCode(422);
        }
    }

    @Test
    void toEverybodyElseThereIsNoPlan() {
        Leaving home = Leaving.fromIasi();
        String plan = home.makes(home.plan(50, 50, 200));
        Leaving others = Leaving.fromIasi();
        Somebody nobody = Somebody.withPhone(Numbers.italian(), "Paolo", "1980-01-01", "Europe/Rome", "IT");
        String nothing = "/v1/care-plans/" + new UUID(0x0197a7b000007000L, 0x8000000000000007L);
        for (Somebody one : List.of(others.ioana(), others.matei(), nobody)) {
            for (String step : List.of("/child-reading", "/signature", "/ending")) {
                refused(one, plan + step, 404, "not-found");
                refused(one, nothing + step, 404, "not-found");
            }
            one.asks().get(plan).then().statusCode(404);
            patch(one, plan, "*", "{\"rhythm\":\"P3D\"}").statusCode(404);
            one.asks().get("/v1/care-plans").then().statusCode(200).body("items", hasSize(0));
        }
        patch(home.matei(), plan, "*", "{\"rhythm\":\"P3D\"}").statusCode(404);
        refused(home.matei(), plan + "/ending", 404, "not-found");
        assertEquals(plan, list(home.matei()));
    }

    @Test
    void twoSignedPlansShareNoDay() {
        Leaving home = Leaving.fromIasi();
        home.signed(home.plan(50, 50, 100));
        String next = home.makes(home.plan(50, 100, 150));
        home.matei().posts(next + "/child-reading", 200);
        refused(home.elena(), next + "/signature", 409, "state-conflict");
        home.signed(home.plan(50, 101, 150));
    }

    @Test
    void oneOfTheTwoEndsItAndAnotherPlanFollows() {
        Leaving home = Leaving.fromIasi();
        String plan = home.signed(home.plan(50, 50, 100));
        assertEquals("ENDED", home.elena().posts(plan + "/ending", 200).getString("state"));
        refused(home.ioana(), plan + "/ending", 409, "state-conflict");
        await().atMost(SOON).until(() -> Leaving.told(home.ioana()).contains("care-plan.ended"));
        home.signed(home.plan(50, 60, 90));
    }

    @Test
    void aPlanRemindsAndEndsAndContactGoesOn() {
        Leaving ends = Leaving.fromIasi();
        String ending = ends.signed(ends.plan(-20, -10, 1));
        shows(ends.elena(), ending).body("state", equalTo("ACTIVE"));
        String draft = ends.makes(ends.plan(-20, -10, 1));
        Leaving goesOn = Leaving.fromIasi();
        String lasting = goesOn.signed(goesOn.plan(-20, -10, 9));
        Instant seventhLast = goesOn.day(2).atStartOfDay(goesOn.zone()).toInstant();
        HouseTime.moveTo(seventhLast.minusSeconds(1));
        shows(ends.elena(), ending).body("state", equalTo("ACTIVE"));
        HouseTime.moveTo(seventhLast);

        for (Somebody one : List.of(ends.ioana(), ends.elena())) {
            await().atMost(SOON)
                    .until(() -> Leaving.told(one)
                            .equals(List.of(
                                    "care-plan.made", "care-plan.signed", "care-plan.made", "care-plan.expired")));
        }
        for (Somebody one : List.of(goesOn.ioana(), goesOn.elena())) {
            await().atMost(SOON)
                    .until(() -> Leaving.told(one)
                            .equals(List.of("care-plan.made", "care-plan.signed", "care-plan.end-neared")));
        }
        shows(goesOn.elena(), lasting).body("state", equalTo("ACTIVE"));
        shows(ends.matei(), ending).body("state", equalTo("EXPIRED"));
        refused(ends.elena(), ending + "/ending", 409, "delegation-expired");
        refused(ends.elena(), ending + "/signature", 409, "delegation-expired");
        ends.changes(ends.ioana(), ending, "{\"until\":\"" + ends.day(30) + "\"}")
                .statusCode(409)
                .body("type", endsWith("/delegation-expired"));
        refused(ends.elena(), draft + "/signature", 409, "delegation-expired");
        refused(ends.matei(), draft + "/child-reading", 409, "delegation-expired");

        assertEquals("ACTIVE", link(ends.ioana(), ends));
        ends.ioana().posts("/v1/messages", message(ends), 201);
        ends.signed(ends.plan(0, 0, 20));
    }

    private static String link(Somebody reader, Leaving home) {
        return reader.reads("/v1/family-links/" + home.link()).getString("state");
    }

    private static Map<String, Object> message(Leaving home) {
        String conversation = home.ioana().reads("/v1/conversations").getString("items[0].id");
        assertFalse(conversation.isEmpty());
        return Map.of(
                "conversation",
                conversation,
                "clientId",
                "0197a7b0-0000-7000-8000-000000000001",
                "text",
                "Noapte bună!");
    }

    private static ValidatableResponse shows(Somebody reader, String plan) {
        return reader.asks().get(plan).then().statusCode(200);
    }

    /** The only plan somebody sees. */
    private static String list(Somebody reader) {
        return "/v1/care-plans/" + reader.reads("/v1/care-plans").getString("items[0].id");
    }

    private static ValidatableResponse patch(Somebody by, String plan, String tag, String body) {
        return by.asks().header("If-Match", tag).body(body).patch(plan).then();
    }

    private static void refused(Somebody by, String path, int status, String code) {
        by.asks().post(path).then().statusCode(status).body("type", endsWith("/" + code));
    }

    private static void refusedWith(Leaving home, String field, String value, String pointer) {
        Map<String, Object> plan = home.plan(50, 50, 200);
        plan.put(field, value);
        home.ioana()
                .asks()
                .body(plan)
                .post("/v1/care-plans")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo(pointer));
    }
}
