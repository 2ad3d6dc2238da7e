package org.kinbridge.refusal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kinbridge.refusal.BadInputTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Grants;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Somebody;

/** What may not be granted, and by whom not. */
@QuarkusTest
class GrantTest {

    private static final List<String> RECORDED = List.of("attendance.recorded");

    private Household home;
    private Somebody school;

    @BeforeEach
    void found() {
        home = Household.found();
        school = Institutions.school("Rizal High", "PH");
        String code = home.ben()
                .posts("/v1/introductions", Map.of("about", home.ana().id(), "to", "SCHOOL"), 201)
                .getString("code");
        school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", "7"), 201);
    }

    @Test
    void aGrantHasAReaderThatIsNoPerson() {
        refused(asked(home.ben().id(), home.ana().id(), Grants.until(30)), "/to");
        refused(asked(home.ana().id(), home.ana().id(), Grants.until(30)), "/to");
    }

    @Test
    void aGrantEndsOnADayThatIsNotOverAndNotFarAway() {
        refused(asked(school.id(), home.ana().id(), Grants.until(-1)), "/until");
        refused(asked(school.id(), home.ana().id(), "9999-12-31"), "/until");
        Map<String, Object> endless =
                new HashMap<>(asked(school.id(), home.ana().id(), Grants.until(30)));
        endless.remove("until");
        refused(endless, "/until");
    }

    @Test
    void aGrantSaysWhatForAndOnlyWhatThatReaderIsEverTold() {
        refused(
                Grants.asked(
                        school.id(), home.ana().id(), "ATTENDANCE", List.of("worker.registered"), Grants.until(30)),
                "/eventTypes");
        refused(Grants.asked(school.id(), home.ana().id(), "CONTACT", RECORDED, Grants.until(30)), "/eventTypes");
        refused(
                Grants.asked(school.id(), home.ana().id(), "ATTENDANCE", List.of("grant.ended"), Grants.until(30)),
                "/eventTypes");
        refused(Grants.asked(school.id(), home.ana().id(), "ATTENDANCE", List.of(), Grants.until(30)), "/eventTypes");
        problem(
                home.ben()
                        .asks()
                        .body(Grants.asked(school.id(), home.ana().id(), "GOSSIP", RECORDED, Grants.until(30)))
                        .post("/v1/grants"),
                400);
    }

    @Test
    void nobodyGrantsForAChildSheDoesNotDecideForNorToWhomSheDoesNotKnow() {
        Household others = Household.found();
        String stranger = Institutions.school("Another School", "PH").id();
        for (Map<String, Object> grant : List.of(
                asked(school.id(), others.ana().id(), Grants.until(30)),
                asked(stranger, home.ana().id(), Grants.until(30)),
                asked("019a0000-0000-7000-8000-000000000000", home.ana().id(), Grants.until(30)),
                asked(school.id(), "019a0000-0000-7000-8000-000000000000", Grants.until(30)))) {
            problem(home.ben().asks().body(grant).post("/v1/grants"), 404);
        }
        problem(
                home.ana()
                        .asks()
                        .body(asked(school.id(), home.ana().id(), Grants.until(30)))
                        .post("/v1/grants"),
                422);
        problem(
                school.asks()
                        .body(asked(school.id(), home.ana().id(), Grants.until(30)))
                        .post("/v1/grants"),
                403);
        assertEquals(List.of(), home.ben().reads("/v1/grants").getList("items"));
    }

    @Test
    void aGrantIsSeenAndEndedByWhoeverHasASayInIt() {
        String grant = Grants.ofAttendance(home.ben(), home.ana(), school).getString("id");
        Household others = Household.found();

        assertEquals(List.of(grant), home.maria().reads("/v1/grants").getList("items.id"));
        assertEquals(List.of(grant), home.ana().reads("/v1/grants").getList("items.id"));
        problem(others.ben().asks().get("/v1/grants/" + grant), 404);
        problem(others.ben().asks().delete("/v1/grants/" + grant), 404);
        home.ana().asks().delete("/v1/grants/" + grant).then().statusCode(200).body("id", equalTo(grant));
        home.ben().asks().delete("/v1/grants/" + grant).then().statusCode(200);
    }

    @Test
    void anExplanationIsTheFamilysOwnAndShort() {
        String event = school.posts(
                        "/v1/attendance-events",
                        Map.of(
                                "studentUniqueId", "7",
                                "eventDate", Grants.until(-1),
                                "attendanceEventCategoryDescriptor", "Tardy"),
                        201)
                .getString("id");
        String explanation = "/v1/attendance-events/" + event + "/explanation";
        Household others = Household.found();

        problem(others.ben().asks().body(Map.of("text", "Traffic")).post(explanation), 404);
        problem(home.ana().asks().body(Map.of("text", "Traffic")).post(explanation), 404);
        problem(school.asks().body(Map.of("text", "Traffic")).post(explanation), 403);
        problem(home.ben().asks().body(Map.of("text", " ")).post(explanation), 422);
        problem(home.ben().asks().body(Map.of("text", "x".repeat(1001))).post(explanation), 422);
        problem(home.ben().asks().body(Map.of("text", "x".repeat(100_000))).post(explanation), 413);
        home.ben().posts(explanation, Map.of("text", "Traffic"), 201);
    }

    private Map<String, Object> asked(String to, String about, String until) {
        return Grants.asked(to, about, "ATTENDANCE", RECORDED, until);
    }

    private void refused(Map<String, Object> grant, String pointer) {
        problem(home.ben().asks().body(grant).post("/v1/grants"), 422).body("violations.pointer", hasItem(pointer));
        assertEquals(List.of(), home.ben().reads("/v1/grants").getList("items"));
    }
}
