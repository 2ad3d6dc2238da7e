package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The third story: the school asks, the family answers, and lets the school know for as long as it wants. */
@QuarkusTest
class SchoolAsksStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FEVER = "Ana has a fever; I took her to the clinic.";

    private Household home;
    private Somebody school;
    private String enrolment;

    @BeforeEach
    void found() {
        home = Household.speaking("ro", "tl");
        school = Institutions.school("San Roque Elementary", "PH");
        String code = home.ben()
                .posts("/v1/introductions", Map.of("about", home.ana().id(), "to", "SCHOOL"), 201)
                .getString("code");
        enrolment = school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", "2026-0815"), 201)
                .getString("id");
        school.posts(
                "/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded", "attendance.explained")), 201);
    }

    @Test
    void anAbsenceIsExplainedAndTheSchoolHearsOnlyAsLongAsTheFamilyWants() {
        String grant = Grants.ofAttendance(home.ben(), home.ana(), school).getString("id");

        String absence = absentTwice();
        eachAdultReadsItInHerOwnLanguageWithBothClocks(absence);
        loloBenExplains(absence);
        theSchoolIsToldOfBothAndBenIsToldWhy(absence);
        String before = noticeOf(school, "attendance.recorded");
        theFamilyEndsTheGrant(grant, before);
    }

    private String absentTwice() {
        String first = school.posts("/v1/attendance-events", report("Unexcused Absence"), 201)
                .getString("id");
        String again = school.posts("/v1/attendance-events", report("Unexcused Absence"), 200)
                .getString("id");
        assertEquals(first, again);
        await().atMost(SOON).until(() -> count(home.maria()) == 1 && count(home.ben()) == 1 && count(school) == 1);
        return first;
    }

    private void eachAdultReadsItInHerOwnLanguageWithBothClocks(String absence) {
        JsonPath marias = first(home.maria());
        JsonPath bens = first(home.ben());
        assertEquals("ro", marias.getString("language"));
        assertEquals("tl", bens.getString("language"));
        assertNotEquals(marias.getString("text"), bens.getString("text"));
        for (JsonPath notice : List.of(marias, bens)) {
            assertThat(notice.getString("text"), containsString("Ana"));
            assertThat(notice.getString("text"), containsString("San Roque Elementary"));
            assertEquals(absence, notice.getString("data.attendanceEvent"));
            assertEquals("Asia/Manila", notice.getString("data.recordedThere.zone"));
        }
        assertEquals("Europe/Rome", marias.getString("data.recorded.zone"));
        assertEquals("Asia/Manila", bens.getString("data.recorded.zone"));
    }

    private void loloBenExplains(String absence) {
        String explanation = "/v1/attendance-events/" + absence + "/explanation";
        home.ben().posts(explanation, Map.of("text", FEVER), 201);
        home.maria().posts(explanation, Map.of("text", "She slept too long."), 409);

        assertEquals(FEVER, school.reads("/v1/attendance-events").getString("items[0].explanation.text"));
        assertEquals(FEVER, first(home.maria()).getString("data.explanation.text"));
        await().atMost(SOON).until(() -> count(home.maria()) == 2);
        JsonPath told = home.maria().reads("/v1/notices").setRootPath("items[1]");
        assertEquals("attendance.explained", told.getString("type"));
        assertThat(told.getString("text"), containsString("Lolo Ben"));
        assertEquals(1, count(home.ben()));
    }

    private void theSchoolIsToldOfBothAndBenIsToldWhy(String absence) {
        await().atMost(SOON).until(() -> count(school) == 2);
        JsonPath told = school.reads("/v1/notices");
        assertEquals(List.of("attendance.recorded", "attendance.explained"), told.getList("items.type"));
        assertEquals(absence, told.getString("items[1].data.attendanceEvent"));
        assertFalse(told.prettify().contains(home.ana().id()));
        assertFalse(told.prettify().contains(home.family()));
        assertFalse(told.prettify().contains(FEVER));

        JsonPath why = home.ben().reads("/v1/notices/" + first(home.ben()).getString("id") + "/why");
        assertEquals("tl", why.getString("language"));
        assertThat(why.getString("you"), containsString("Ana"));
        assertEquals(List.of("San Roque Elementary"), why.getList("institutions.name"));
        assertTrue(why.getBoolean("institutions[0].told"));
        assertThat(why.getString("institutions[0].because"), containsString("San Roque Elementary"));
    }

    private void theFamilyEndsTheGrant(String grant, String before) {
        home.maria()
                .asks()
                .delete("/v1/grants/" + grant)
                .then()
                .statusCode(200)
                .body("endedAt", org.hamcrest.Matchers.notNullValue());

        school.asks()
                .get("/v1/notices/" + before)
                .then()
                .statusCode(403)
                .body("type", containsString("subscription-ended"));
        school.asks().get("/v1/notices").then().body("items.type", not(hasItem("attendance.recorded")));
        await().atMost(SOON)
                .untilAsserted(() -> school.asks()
                        .get("/v1/notices")
                        .then()
                        .body("items.type", equalTo(List.of("grant.ended")))
                        .body("items[0].data.grant", equalTo(grant))
                        .body("items[0].data.enrolment", equalTo(enrolment)));

        school.posts("/v1/attendance-events", report("Tardy"), 201);
        await().atMost(SOON).until(() -> count(home.ben()) == 2);
        await().atMost(SOON).untilAsserted(() -> {
            JsonPath why = home.ben()
                    .reads("/v1/notices/" + home.ben().reads("/v1/notices").getString("items[1].id") + "/why");
            assertEquals(List.of(false), why.getList("institutions.told"));
        });
        assertEquals(List.of("grant.ended"), school.reads("/v1/notices").getList("items.type"));
    }

    @Test
    void withoutAGrantTheSchoolHearsNothingAndTheFamilyReadsWhy() {
        school.posts("/v1/attendance-events", report("Tardy"), 201);
        await().atMost(SOON).until(() -> count(home.ben()) == 1);
        String notice = first(home.ben()).getString("id");

        await().atMost(SOON).untilAsserted(() -> {
            JsonPath why = home.ben().reads("/v1/notices/" + notice + "/why");
            assertEquals(List.of(false), why.getList("institutions.told"));
            assertThat(why.getString("institutions[0].because"), containsString("San Roque Elementary"));
        });
        assertEquals(0, count(school));
        school.asks().get("/v1/notices/" + notice + "/why").then().statusCode(403);
        home.maria().asks().get("/v1/notices/" + notice + "/why").then().statusCode(404);
    }

    private static Map<String, Object> report(String category) {
        return Map.of(
                "studentUniqueId",
                "2026-0815",
                "eventDate",
                LocalDate.ofInstant(Plans.now(), ZoneOffset.UTC).toString(),
                "attendanceEventCategoryDescriptor",
                category);
    }

    private static int count(Somebody who) {
        return who.reads("/v1/notices").getList("items").size();
    }

    private static JsonPath first(Somebody who) {
        return who.reads("/v1/notices").setRootPath("items[0]");
    }

    private static String noticeOf(Somebody who, String type) {
        return who.reads("/v1/notices").getString("items.find { it.type == '" + type + "' }.id");
    }
}
