package org.kinbridge.story;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amalia is on duty at the post where Maria is registered: she may see who is kept from whom, and why, and who learns of it. */
@QuarkusTest
class DutyOfficerStoryTest {

    private static final String REASON = "He came to the school gate, drunk: \u0644\u0627";

    private Household home =
            new Household(new Somebody("", ""), new Somebody("", ""), new Somebody("", ""), "", "", "", "", "");
    private Somebody post = new Somebody("", "");
    private Somebody amalia = new Somebody("", "");
    private String restrictions = "";
    private String links = "";

    @BeforeEach
    void mariaIsRegisteredWhereAmaliaIsOnDuty() {
        home = Household.found().open();
        post = Institutions.post("Consulate in Milan", "PH");
        amalia = Institutions.dutyOfficerOf(post.id());
        String registration = home.maria()
                .posts("/v1/worker-registrations", Map.of("post", post.id(), "occupation", "Nurse"), 201)
                .getString("id");
        restrictions = "/v1/worker-registrations/" + registration + "/restrictions";
        links = "/v1/worker-registrations/" + registration + "/family-links";
    }

    private static ValidatableResponse looks(Somebody officer, String path) {
        return officer.asks()
                .header("Kinbridge-Purpose", "PROTECTION")
                .get(path)
                .then();
    }

    private static JsonPath shown(Somebody officer, String path) {
        return looks(officer, path).statusCode(200).extract().jsonPath();
    }

    private Somebody joins(String role, String name) {
        Somebody somebody = Somebody.withPhone(Numbers.philippine(), name, "1970-02-03", "Asia/Manila", "PH");
        String code = home.ben()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", role), 201)
                .getString("code");
        somebody.posts("/v1/memberships", Map.of("code", code), 201);
        return somebody;
    }

    private static List<String> readings(Somebody reader) {
        return reader.reads("/v1/me/readings?limit=200").getList("items.kind");
    }

    @Test
    void sheReadsWhoIsKeptFromWhomAndWhy() {
        Restrictions.set(home.ben(), home, Map.of("reason", REASON));
        JsonPath seen = shown(amalia, restrictions);

        assertEquals(List.of("IN_FORCE"), seen.getList("items.state"));
        assertEquals(REASON, seen.getString("items[0].reason"));
        String worker = "items[0].between.find { it.worker }.";
        assertEquals(home.maria().id(), seen.getString(worker + "person"));
        assertEquals("PARENT_ABROAD", seen.getString(worker + "role"));
        assertEquals("CHILD", seen.getString("items[0].between.find { !it.worker }.role"));
        assertEquals("CAREGIVER", seen.getString("items[0].madeBy.role"));
        looks(amalia, restrictions).body(not(containsString("Maria"))).body(not(containsString("Ana")));
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(metrics, containsString("/v1/worker-registrations/{registration}"));
        assertThat(metrics, not(containsString("restrictions")));
    }

    @Test
    void whatIsToComeIsThereAndWhatIsOverIsNot() {
        Instant later = Plans.now().plusSeconds(86_400);
        Restrictions.set(home.maria(), home, Map.of("from", later.toString()));
        String over = Restrictions.set(home.ben(), home, Map.of()).getString("id");
        JsonPath both = shown(amalia, restrictions + "?limit=1");
        assertEquals(List.of("PLANNED"), both.getList("items.state"));
        assertEquals(1, readings(home.maria()).size());
        assertEquals(List.of(), readings(home.ben()));
        JsonPath next = shown(amalia, restrictions + "?limit=1&cursor=" + both.getString("next"));
        assertEquals(List.of("IN_FORCE"), next.getList("items.state"));

        home.ben().posts("/v1/restrictions/" + over + "/ending", 200);
        assertEquals(List.of("PLANNED"), shown(amalia, restrictions).getList("items.state"));
    }

    /** Who read that somebody looked would learn that there is something to be looked at. */
    @Test
    void onlyTheSideThatMadeItLearnsThatSheLooked() {
        Somebody aunt = joins("LEGAL_GUARDIAN", "Tita Joy");
        Somebody mentor = joins("MENTOR", "Kuya Leo");
        Restrictions.set(aunt, home, Map.of("reason", REASON));
        shown(amalia, restrictions);

        for (Somebody side : List.of(aunt, home.ben())) {
            JsonPath seen = side.reads("/v1/me/readings");
            assertEquals(List.of("RESTRICTION"), seen.getList("items.kind"));
            assertEquals("PROTECTION", seen.getString("items[0].purpose"));
            assertEquals("STAFF", seen.getString("items[0].by"));
            assertEquals(post.id(), seen.getString("items[0].institution.id"));
        }
        for (Somebody other : List.of(home.maria(), home.ana(), mentor)) {
            assertEquals(List.of(), readings(other));
        }
        aunt.posts("/v1/families/" + home.family() + "/members/" + aunt.id() + "/ending", Map.of(), 200);
        assertEquals(List.of(), readings(aunt));
        assertEquals(List.of("RESTRICTION"), readings(home.ben()));
    }

    @Test
    void whatSomebodySetForHerselfIsHersAloneToKnowOf() {
        Restrictions.set(home.ana(), home, Map.of("reason", REASON));
        assertEquals(REASON, shown(amalia, restrictions).getString("items[0].reason"));
        assertEquals(List.of("RESTRICTION"), readings(home.ana()));
        assertEquals(List.of(), readings(home.ben()));
        assertEquals(List.of(), readings(home.maria()));
    }

    @Test
    void sheSeesWhatALinkLacksAndTheChildLearnsOfIt() {
        assertEquals(List.of("ACTIVE"), shown(amalia, links).getList("items.state"));
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        Restrictions.set(home.ben(), home, Map.of());
        JsonPath seen = shown(amalia, links);

        assertEquals(List.of(home.link()), seen.getList("items.id"));
        assertEquals(List.of("NOT_READY"), seen.getList("items.state"));
        assertEquals(List.of("assent", "restriction"), seen.getList("items[0].missing"));
        assertEquals(List.of("FAMILY_LINK"), readings(home.ana()));
        assertEquals(List.of(), readings(home.maria()));
        assertEquals(List.of(), readings(home.ben()));
        home.maria().posts("/v1/family-links/" + home.link() + "/ending", 200);
        assertEquals(List.of(), shown(amalia, links).getList("items"));
    }

    @Test
    void whoeverIsNotOnDutyThereSeesNothing() {
        Restrictions.set(home.ben(), home, Map.of("reason", REASON));
        Somebody elena = Institutions.officerOf(post.id());
        Somebody elsewhere = Institutions.dutyOfficerOf(
                Institutions.post("Consulate in Turin", "PH").id());
        for (String path : List.of(restrictions, links)) {
            looks(elena, path).statusCode(403).body("type", endsWith("/wrong-kind-of-caller"));
            looks(elsewhere, path).statusCode(404).body("type", endsWith("/not-found"));
            looks(home.maria(), path).statusCode(403);
            for (String purpose : List.of("", "she is my cousin")) {
                amalia.asks()
                        .header("Kinbridge-Purpose", purpose)
                        .get(path)
                        .then()
                        .statusCode(422)
                        .body("violations[0].pointer", equalTo("header Kinbridge-Purpose"));
            }
            amalia.asks().get(path).then().statusCode(422);
        }
        assertEquals(List.of(), readings(home.ben()));
        Somebody.client("operator", "operator-of-the-demo")
                .asks()
                .delete("/v1/institutions/" + post.id() + "/staff/" + amalia.id())
                .then()
                .statusCode(204);
        looks(amalia, restrictions).statusCode(403);
    }

    /** She may be the one who is kept away. */
    @Test
    void nobodyWatchesOverAFamilyOfHerOwn() {
        String code = home.maria()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "ELDER"), 201)
                .getString("code");
        Somebody person = Somebody.withPhone(Numbers.italian(), "Tita Luz", "1979-01-09", "Europe/Rome", "IT");
        person.posts("/v1/memberships", Map.of("code", code), 201);
        person.posts("/v1/staff-memberships", Map.of("code", Institutions.staffCode(post.id(), "DUTY_OFFICER")), 201);
        Restrictions.set(home.ben(), home, Map.of("reason", REASON));

        Somebody atWork = person.atWork(post.id());
        looks(atWork, restrictions).statusCode(200).body("items", hasSize(0));
        looks(atWork, links).statusCode(200).body("items", hasSize(0));
        assertEquals(List.of(), readings(home.ben()));
    }

    /** Her registration leads to the families in which she is today, and no further. */
    @Test
    void anotherFamilyIsNotThere() {
        Household others = Household.found().open();
        Restrictions.set(others.ben(), others, Map.of("reason", REASON));
        looks(amalia, restrictions).statusCode(200).body("items", hasSize(0));

        Restrictions.set(home.ben(), home, Map.of("reason", REASON));
        looks(amalia, restrictions).body("items", hasSize(1));
        home.maria()
                .posts(
                        "/v1/families/" + home.family() + "/members/"
                                + home.maria().id() + "/ending",
                        Map.of(),
                        200);
        looks(amalia, restrictions).body("items", hasSize(0));
        looks(amalia, links).body("items", hasSize(0));
    }
}
