package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana is 18 tomorrow, where she lives; the account becomes her own as the day begins there. */
@QuarkusTest
class MajorityStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> ATTENDANCE = List.of("attendance.recorded");
    private static final String COMES = "family.member-comes-of-age";

    private LocalDate birthday;
    private Household home;

    @BeforeEach
    void found() {
        birthday = Plans.inDays(1);
        home = Household.withAnaBorn(birthday.minusYears(18)).open();
    }

    @Test
    void theAccountBecomesHerOwn() {
        everybodyIsToldTheDayBefore();
        Pupil pupil = Pupil.enrolled(home, Institutions.school("San Roque", "PH"), "2026-4711");
        pupil.school().posts("/v1/subscriptions", Map.of("eventTypes", ATTENDANCE), 201);
        pupil.late(1);
        await().atMost(SOON).until(() -> types(home.ben()).contains("attendance.recorded"));
        Somebody mentor = mentor();
        String stopped = linked(mentor);
        home.ana().asks().delete(stopped + "/assent").then().statusCode(200);
        String restriction =
                home.ben().posts("/v1/restrictions", apart(mentor), 201).getString("id");
        assertEquals(2, home.ben().reads("/v1/family-links").getList("items").size());
        assertEquals(List.of("SCHOOL"), introduced(home.ben()));
        assertEquals(List.of(), introduced(home.ana()));

        HouseTime.moveTo(midnight().minusSeconds(60));
        assertEquals(
                200, home.ben().asks().get("/v1/family-links/" + home.link()).statusCode());
        HouseTime.moveTo(midnight());

        lolosViewHasEnded(restriction);
        whatHeGrantedHasEnded(pupil);
        whatIsOpenStaysOpenAndHersAlone();
        whatSheClosedStaysClosed(stopped, restriction);
        schoolTellsHer(pupil);
    }

    private void everybodyIsToldTheDayBefore() {
        for (Somebody one : List.of(home.maria(), home.ben(), home.ana())) {
            await().atMost(SOON).until(() -> types(one).contains(COMES));
            JsonPath notice = notice(one);
            assertEquals(birthday.toString(), notice.getString("data.day"));
            assertEquals(home.ana().id(), notice.getString("data.person"));
            assertEquals(!one.equals(home.ana()), notice.getString("text").contains("Ana"));
            one.reads("/v1/notices/" + notice.getString("id") + "/why");
        }
    }

    private void lolosViewHasEnded(String restriction) {
        assertEquals(List.of(), home.ben().reads("/v1/family-links").getList("items"));
        for (String gone : List.of("/v1/family-links/" + home.link(), "/v1/restrictions/" + restriction)) {
            home.ben().asks().get(gone).then().statusCode(404);
        }
        String consent = "/v1/family-links/" + home.link() + "/consent";
        home.ben().asks().post(consent).then().statusCode(404);
        home.ben().asks().delete(consent).then().statusCode(404);
        assertEquals(List.of(), introduced(home.ben()));
        assertEquals(List.of("SCHOOL"), introduced(home.ana()));
        assertEquals(List.of(), home.ben().reads("/v1/restrictions").getList("items"));
        assertEquals(Set.of(COMES), Set.copyOf(types(home.ben())));
        home.ben()
                .asks()
                .body(Map.of("about", home.ana().id(), "to", "SCHOOL"))
                .post("/v1/introductions")
                .then()
                .statusCode(404);
        home.ben()
                .asks()
                .body(Restrictions.between(home, home.maria(), home.ana(), Map.of()))
                .post("/v1/restrictions")
                .then()
                .statusCode(404);
    }

    /** The school is asked to forget, and what it may know from now on is hers to say. */
    private void whatHeGrantedHasEnded(Pupil pupil) {
        String grant = "/v1/grants/" + pupil.grant();
        assertNotNull(home.ana().reads(grant).getString("endedAt"));
        home.ben().asks().get(grant).then().statusCode(404);
        home.ben().asks().delete(grant).then().statusCode(404);
        assertEquals(List.of(), home.ben().reads("/v1/grants").getList("items"));
        await().atMost(SOON).until(() -> types(pupil.school()).contains("grant.ended"));
        Map<String, Object> asked = Grants.asked(pupil.school(), home.ana(), "ATTENDANCE", ATTENDANCE);
        home.ben().asks().body(asked).post("/v1/grants").then().statusCode(404);
        home.ana().posts("/v1/grants", asked, 201);
    }

    private static List<String> introduced(Somebody reader) {
        return reader.reads("/v1/introductions").getList("items.to");
    }

    private void whatIsOpenStaysOpenAndHersAlone() {
        JsonPath link = home.ana().reads("/v1/family-links/" + home.link());
        assertEquals("ACTIVE", link.getString("state"));
        assertEquals(Map.of("confirmation", "GIVEN"), link.getMap("yours"));
        assertNull(link.get("missing"));
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(409);
        Plans.proposed(home, 3);
        home.ana().posts("/v1/family-links/" + home.link() + "/pause", 200);
        assertEquals(
                "NOT_READY",
                home.maria().reads("/v1/family-links/" + home.link()).getString("state"));
    }

    /** She had said no, and Lolo Ben had too: both are hers now. */
    private void whatSheClosedStaysClosed(String stopped, String restriction) {
        JsonPath hers = home.ana().reads("/v1/restrictions/" + restriction);
        assertEquals("IN_FORCE", hers.getString("state"));
        assertNull(hers.getString("reason"));
        home.ana().posts("/v1/restrictions/" + restriction + "/ending", 200);
        JsonPath link = home.ana().reads(stopped);
        assertEquals("NOT_READY", link.getString("state"));
        assertEquals("GIVEN", link.getString("yours.pause"));
        home.ana().asks().delete(stopped + "/pause").then().statusCode(200);
        assertEquals("ACTIVE", home.ana().reads(stopped).getString("state"));
    }

    private void schoolTellsHer(Pupil pupil) {
        pupil.late(2);
        await().atMost(SOON).until(() -> types(home.ana()).contains("attendance.recorded"));
        assertFalse(types(home.ben()).contains("attendance.recorded"));
        assertTrue(types(home.maria()).stream().allMatch(COMES::equals));
    }

    private Instant midnight() {
        return birthday.atStartOfDay(Plans.MANILA).toInstant();
    }

    private Map<String, Object> apart(Somebody mentor) {
        Map<String, Object> asked = new HashMap<>(Restrictions.between(home, mentor, home.ana(), Map.of()));
        asked.put("reason", "He asks too much.");
        return asked;
    }

    private Somebody mentor() {
        Somebody mentor = Somebody.withPhone(Numbers.philippine(), "Kuya Leo", "1980-01-01", "Asia/Manila", "PH");
        String code = home.ben()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "MENTOR"), 201)
                .getString("code");
        mentor.posts("/v1/memberships", Map.of("code", code), 201);
        return mentor;
    }

    private String linked(Somebody mentor) {
        JsonPath made = mentor.posts(
                "/v1/family-links",
                Map.of("family", home.family(), "with", home.ana().id()),
                201);
        String link = "/v1/family-links/" + made.getString("link.id");
        mentor.posts(link + "/confirmation", Map.of(), 200);
        home.ana().posts(link + "/confirmation", Map.of("code", made.getString("code")), 200);
        home.ben().posts(link + "/consent", 200);
        home.ana().posts(link + "/assent", 200);
        return link;
    }

    private static List<String> types(Somebody reader) {
        return reader.reads("/v1/notices").getList("items.type");
    }

    private static JsonPath notice(Somebody reader) {
        JsonPath all = reader.reads("/v1/notices");
        return reader.reads("/v1/notices/" + all.getString("items.find { it.type == '" + COMES + "' }.id"));
    }
}
