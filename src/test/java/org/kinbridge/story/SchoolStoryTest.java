package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family introduces a child to her school; the school reports an absence; the family hears of it. */
@QuarkusTest
class SchoolStoryTest {

    private static final String ABSENT = "uri://ed-fi.org/AttendanceEventCategoryDescriptor#Unexcused Absence";
    private static final Duration SOON = Duration.ofSeconds(20);

    private Household home;
    private Somebody school;

    @BeforeEach
    void found() {
        home = Household.found();
        school = Institutions.school("San Roque Elementary", "PH");
    }

    @Test
    void anAbsenceReachesWhoeverDecidesForTheChild() {
        enrol(home.ben(), school, "2026-0815");
        school.posts("/v1/attendance-events", absence("2026-0815", "Fever since morning"), 201);

        await().atMost(SOON).untilAsserted(() -> {
            assertEquals(1, noticesOf(home.maria()).size());
            assertEquals(1, noticesOf(home.ben()).size());
        });
        JsonPath notices = home.maria().reads("/v1/notices");
        assertEquals("attendance.recorded", notices.getString("items[0].type"));
        assertEquals(home.ana().id(), notices.getString("items[0].data.child"));
        assertEquals("San Roque Elementary", notices.getString("items[0].data.school"));
        assertEquals(today(), notices.getString("items[0].data.eventDate"));
        assertEquals("Unexcused Absence", notices.getString("items[0].data.category"));
        assertEquals("Fever since morning", notices.getString("items[0].data.reason"));
        assertEquals("Europe/Rome", notices.getString("items[0].data.recorded.zone"));
        assertTrue(List.of("same", "previous").contains(notices.getString("items[0].data.recorded.day")));
        assertEquals("same", home.ben().reads("/v1/notices").getString("items[0].data.recorded.day"));
        home.ana().asks().get("/v1/notices").then().body("items", emptyIterable());
    }

    @Test
    void aNoticeIsItsReadersOnly() {
        enrol(home.maria(), school, "7");
        school.posts("/v1/attendance-events", absence("7", null), 201);
        await().atMost(SOON).until(() -> noticesOf(home.maria()).size() == 1);

        String notice = home.maria().reads("/v1/notices").getString("items[0].id");
        assertEquals(notice, home.maria().reads("/v1/notices/" + notice).getString("id"));
        assertNull(home.maria().reads("/v1/notices/" + notice).get("data.reason"));
        refused(home.ben().asks().get("/v1/notices/" + notice).then(), 404, "not-found");
        refused(school.asks().get("/v1/notices/" + notice).then(), 404, "not-found");
    }

    @Test
    void aSchoolIsToldOnlyWhatItAskedForAndOnlyOfItsOwnRecord() {
        String enrolment = enrol(home.maria(), school, "11").getString("id");
        school.posts("/v1/attendance-events", report("11", today(), "Tardy"), 201);
        await().atMost(SOON).until(() -> noticesOf(home.maria()).size() == 1);
        school.posts("/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded")), 201);
        Grants.ofAttendance(home.maria(), home.ana(), school);

        String event = school.posts("/v1/attendance-events", absence("11", "Fever"), 201)
                .getString("id");

        await().atMost(SOON).until(() -> !noticesOf(school).isEmpty());
        assertEquals(1, noticesOf(school).size());
        Map<String, Object> told = noticesOf(school).getFirst();
        assertEquals("attendance.recorded", told.get("type"));
        JsonPath data = school.reads("/v1/notices").setRootPath("items[0].data");
        assertEquals(event, data.getString("attendanceEvent"));
        assertEquals(enrolment, data.getString("enrolment"));
        assertEquals("11", data.getString("studentUniqueId"));
        assertFalse(told.toString().contains(home.ana().id()));
        assertFalse(told.toString().contains(home.family()));
    }

    @Test
    void reportingTwiceIsOneFact() {
        enrol(home.ben(), school, "S-1");
        String first = school.posts("/v1/attendance-events", absence("S-1", "Fever"), 201)
                .getString("id");
        String again = school.posts("/v1/attendance-events", report("S-1", today(), ABSENT), 200)
                .getString("id");

        assertEquals(first, again);
        school.posts("/v1/attendance-events", report("S-1", today(), "Early departure"), 201);
        await().atMost(SOON).until(() -> noticesOf(home.ben()).size() == 2);
        assertEquals(
                List.of("Unexcused Absence", "Early departure"),
                home.ben().reads("/v1/notices").getList("items.data.category"));
        JsonPath page = school.reads("/v1/attendance-events?limit=1");
        assertEquals(first, page.getString("items[0].id"));
        JsonPath next = school.reads("/v1/attendance-events?limit=1&cursor=" + page.getString("next"));
        assertEquals(
                "uri://ed-fi.org/AttendanceEventCategoryDescriptor#Early departure",
                next.getString("items[0].attendanceEventCategoryDescriptor"));
        assertNull(next.getString("next"));
    }

    @Test
    void aCodeWorksOnceAndForOneKindOfInstitution() {
        String code = introduce(home.ben(), home.ana(), "SCHOOL");
        Somebody other = Institutions.school("Another School", "PH");
        Somebody post = Institutions.post("Consulate in Rome", "PH");

        refused(register(post, code), 422, "code-not-valid");
        enrolling(school, code, "1").statusCode(201);
        refused(enrolling(other, code, "1"), 422, "code-not-valid");
        refused(enrolling(other, code, "1"), 422, "code-not-valid");
        refused(enrolling(school, code, "2"), 422, "code-not-valid");
        refused(enrolling(school, "XXXXXXXX", "2"), 422, "code-not-valid");
        refused(enrolling(school, introduce(home.maria(), home.ana(), "SCHOOL"), "3"), 409, "already-there");
    }

    @Test
    void onlyWhoeverDecidesForAChildIntroducesHer() {
        Household others = Household.found();
        for (Somebody stranger : List.of(others.ben(), others.maria(), home.ana())) {
            refused(introducing(stranger, home.ana().id(), "SCHOOL"), 404, "not-found");
        }
        refused(introducing(home.ben(), "019a0000-0000-7000-8000-000000000000", "SCHOOL"), 404, "not-found");
        refused(introducing(home.ben(), home.ana().id(), "OPERATOR"), 422, "invalid");
        refused(introducing(school, home.ana().id(), "SCHOOL"), 403, "wrong-kind-of-caller");
    }

    @Test
    void aSchoolReportsItsOwnStudentsOnly() {
        enrol(home.ben(), school, "42");
        Somebody other = Institutions.school("Another School", "PH");

        refused(
                other.asks()
                        .body(absence("42", null))
                        .post("/v1/attendance-events")
                        .then(),
                404,
                "not-found");
        refused(
                school.asks()
                        .body(absence("43", null))
                        .post("/v1/attendance-events")
                        .then(),
                404,
                "not-found");
        other.asks().get("/v1/attendance-events").then().body("items", emptyIterable());
    }

    @Test
    void aReportIsReadStrictly() {
        enrol(home.ben(), school, "42");
        String tomorrow = LocalDate.ofInstant(Plans.now(), ZoneOffset.ofHours(14))
                .plusDays(1)
                .toString();
        String longAgo = Plans.inDays(-400).toString();
        String lastMonth = Plans.inDays(-30).toString();

        refused(reporting(report("42", today(), "Ill")), 422, "invalid")
                .body("violations[0].pointer", equalTo("/attendanceEventCategoryDescriptor"));
        refused(reporting(report("42", today(), "uri://other.org/X#Tardy")), 422, "invalid");
        refused(reporting(report("42", tomorrow, ABSENT)), 422, "invalid")
                .body("violations[0].pointer", equalTo("/eventDate"));
        refused(reporting(report("42", longAgo, ABSENT)), 422, "invalid");
        refused(reporting(absence("42", "x".repeat(256))), 422, "invalid");
        reporting(report("42", lastMonth, ABSENT)).statusCode(201);
    }

    @Test
    void aScopeThatWasNotAskedForIsMissing() {
        JsonPath client = Institutions.register("SCHOOL", "Small School", "PH");
        String token = Somebody.anyone()
                .body(Map.of(
                        "grantType",
                        "client_credentials",
                        "clientId",
                        client.getString("clientId"),
                        "clientSecret",
                        client.getString("clientSecret"),
                        "scope",
                        "attendance:write"))
                .post("/v1/auth/token")
                .path("accessToken");
        Somebody narrow = new Somebody(client.getString("clientId"), token);

        narrow.reads("/v1/attendance-events");
        refused(enrolling(narrow, "XXXXXXXX", "1"), 403, "wrong-kind-of-caller");
        refused(narrow.asks().get("/v1/notices").then(), 403, "wrong-kind-of-caller");
        refused(narrow.asks().get("/v1/subscriptions").then(), 403, "wrong-kind-of-caller");
        refused(home.ben().asks().get("/v1/attendance-events").then(), 403, "wrong-kind-of-caller");
    }

    @Test
    void aSchoolSubscribesToAttendanceOnly() {
        refused(subscribing(school, "worker.registered"), 422, "invalid");
        refused(subscribing(school, "message.sent"), 422, "invalid");
        String id = subscribing(school, "attendance.recorded")
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(List.of(id), school.reads("/v1/subscriptions").getList("items.id"));
    }

    private static String today() {
        return Plans.inDays(0).toString();
    }

    private static Map<String, Object> report(String student, String day, String category) {
        return Map.of("studentUniqueId", student, "eventDate", day, "attendanceEventCategoryDescriptor", category);
    }

    private static Map<String, Object> absence(String student, @org.jspecify.annotations.Nullable String reason) {
        Map<String, Object> report = new HashMap<>(report(student, today(), ABSENT));
        if (reason != null) {
            report.put("attendanceEventReason", reason);
        }
        return report;
    }

    private ValidatableResponse reporting(Map<String, Object> report) {
        return school.asks().body(report).post("/v1/attendance-events").then();
    }

    private JsonPath enrol(Somebody by, Somebody at, String student) {
        return enrolling(at, introduce(by, home.ana(), "SCHOOL"), student)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse enrolling(Somebody at, String code, String student) {
        return at.asks()
                .body(Map.of("code", code, "studentUniqueId", student))
                .post("/v1/enrolments")
                .then();
    }

    private static ValidatableResponse register(Somebody at, String code) {
        return at.asks()
                .body(Map.of("code", code, "occupation", "Nurse"))
                .post("/v1/worker-registrations")
                .then();
    }

    private static ValidatableResponse subscribing(Somebody who, String type) {
        return who.asks()
                .body(Map.of("eventTypes", List.of(type)))
                .post("/v1/subscriptions")
                .then();
    }

    private static String introduce(Somebody by, Somebody about, String to) {
        return introducing(by, about.id(), to).statusCode(201).extract().path("code");
    }

    private static ValidatableResponse introducing(Somebody by, String about, String to) {
        return by.asks()
                .body(Map.of("about", about, "to", to))
                .post("/v1/introductions")
                .then();
    }

    private static List<Map<String, Object>> noticesOf(Somebody reader) {
        return reader.reads("/v1/notices").getList("items");
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("type", endsWith("/" + code));
    }
}
