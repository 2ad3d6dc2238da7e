package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.NewId;
import org.kinbridge.id.PersonId;
import org.kinbridge.readlog.Look;
import org.kinbridge.readlog.Onlooker;
import org.kinbridge.readlog.ReadLog;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.readlog.RecordKind;

/** Who looked at what is kept of Ana and of Maria is theirs to see, and nobody else's. */
@QuarkusTest
class ReadingsStoryTest {

    private static final String READINGS = "/v1/me/readings";

    @Inject
    ReadLog readLog;

    private Household home =
            new Household(new Somebody("", ""), new Somebody("", ""), new Somebody("", ""), "", "", "", "", "");
    private Somebody school = new Somebody("", "");

    @BeforeEach
    void aFamilyAndASchool() {
        home = Household.found().open();
        school = Institutions.school("San Roque Elementary", "PH");
    }

    @Test
    void whatTheSchoolReadsOfAnaHerFamilySees() {
        Pupil ana = Pupil.enrolled(home, school, "2026-0815");
        ana.late(1);
        ana.late(2);
        assertEquals(List.of(), kinds(home.ana()));

        String tag = school.asks().get("/v1/attendance-events").header("ETag");
        assertEquals(tag, school.asks().get("/v1/attendance-events").header("ETag"));

        for (Somebody reader : List.of(home.maria(), home.ben(), home.ana())) {
            JsonPath seen = reader.reads(READINGS);
            assertEquals(List.of("ATTENDANCE_EVENT", "ATTENDANCE_EVENT"), seen.getList("items.kind"));
            assertEquals(List.of(home.ana().id(), home.ana().id()), seen.getList("items.about"));
            assertEquals(school.id(), seen.getString("items[0].institution.id"));
            assertEquals("San Roque Elementary", seen.getString("items[0].institution.name"));
            assertEquals("SCHOOL", seen.getString("items[0].institution.kind"));
            assertEquals("SOFTWARE", seen.getString("items[0].by"));
            assertEquals("ATTENDANCE", seen.getString("items[0].purpose"));
        }
        assertEquals("Europe/Rome", home.maria().reads(READINGS).getString("items[0].first.zone"));
        assertEquals("Asia/Manila", home.ben().reads(READINGS).getString("items[0].last.zone"));
        nobodyElseSees(ana.school());
    }

    private void nobodyElseSees(Somebody institution) {
        Somebody rosa = Somebody.withPhone(Numbers.italian(), "Rosa", "1980-01-01", "Europe/Rome", "IT");
        Household others = Household.found();
        for (Somebody outsider : List.of(rosa, others.maria(), others.ben(), others.ana(), elder())) {
            assertEquals(List.of(), kinds(outsider));
        }
        institution.asks().get(READINGS).then().statusCode(403);
        Somebody.anyone().get(READINGS).then().statusCode(401);
    }

    /** She is in the family, and decides for nobody. */
    private Somebody elder() {
        Somebody fe = Somebody.withPhone(Numbers.italian(), "Lola Fe", "1950-01-01", "Europe/Rome", "IT");
        String code = home.maria()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", "ELDER"), 201)
                .getString("code");
        fe.posts("/v1/memberships", Map.of("code", code), 201);
        return fe;
    }

    @Test
    void aPageThatShowsOneRecordIsALookAtOne() {
        Pupil ana = Pupil.enrolled(home, school, "2026-0815");
        ana.late(1);
        ana.late(2);
        school.reads("/v1/attendance-events?limit=1");
        assertEquals(1, kinds(home.ben()).size());
        school.reads("/v1/attendance-events");
        assertEquals(2, kinds(home.ben()).size());

        JsonPath first = home.ben().reads(READINGS + "?limit=1");
        JsonPath second = home.ben().reads(READINGS + "?limit=1&cursor=" + first.getString("next"));
        assertEquals(1, second.getList("items").size());
        assertNull(second.getString("next"));
    }

    @Test
    void whatTheSchoolWasToldIsReadForWhatTheFamilyLetItKnow() {
        Pupil ana = Pupil.enrolled(home, school, "2026-0815");
        school.posts("/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded")), 201);
        ana.late(1);
        await().until(() -> !school.reads("/v1/notices").getList("items").isEmpty());
        String notice = school.reads("/v1/notices").getString("items[0].id");
        home.ben().reads("/v1/notices");
        school.asks().get("/v1/notices/" + NewId.next()).then().statusCode(404);
        school.reads("/v1/notices/" + notice);

        JsonPath seen = home.ana().reads(READINGS);
        assertEquals(Set.of("NOTICE"), Set.copyOf(kinds(home.ana())));
        assertEquals("ATTENDANCE", seen.getString("items[0].purpose"));
        assertEquals(kinds(home.ana()), kinds(home.maria()));
    }

    @Test
    void aWorkerSeesWhoReadOfHerAndNoOfficersName() {
        Somebody post = Institutions.post("Consulate in Milan", "PH");
        Somebody elena = Institutions.officerOf(post.id());
        String registration = home.maria()
                .posts("/v1/worker-registrations", Map.of("post", post.id(), "occupation", "Nurse"), 201)
                .getString("id");
        home.maria().reads("/v1/worker-registrations/" + registration);
        assertEquals(List.of(), kinds(home.maria()));

        post.reads("/v1/worker-registrations");
        String path = "/v1/worker-registrations/" + registration;
        elena.asks().header("Kinbridge-Purpose", "COMPLAINT").get(path).then().statusCode(200);
        elena.asks()
                .header("Kinbridge-Purpose", "she is my cousin")
                .get(path)
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid"))
                .body("violations[0].pointer", equalTo("header Kinbridge-Purpose"))
                .body(not(containsString("cousin")));

        JsonPath seen = home.maria().reads(READINGS);
        assertEquals(List.of("STAFF", "SOFTWARE"), seen.getList("items.by"));
        assertEquals(List.of("COMPLAINT", "REGISTRATION"), seen.getList("items.purpose"));
        assertEquals(List.of("POST", "POST"), seen.getList("items.institution.kind"));
        assertFalse(seen.prettify().contains(elena.id()));
        assertFalse(seen.prettify().contains("Elena"));
        assertEquals(List.of(), kinds(home.ben()));
        assertEquals(List.of(), kinds(home.ana()));
    }

    @Test
    void whoReadsARequestForHelpIsToldToWhoeverAskedOnly() {
        Somebody post = Institutions.post("Consulate in Milan", "PH");
        Somebody elena = Institutions.officerOf(post.id());
        Map<String, String> asked =
                Map.of("post", post.id(), "topic", "OTHER", "urgency", "SOON", "text", "Please call me");
        String marias =
                home.maria().posts("/v1/assistance-requests", asked, 201).getString("id");
        home.ana().posts("/v1/assistance-requests", asked, 201);

        elena.reads("/v1/assistance-requests");
        elena.posts("/v1/assistance-requests/" + marias + "/taking", 200);
        elena.reads("/v1/assistance-requests/" + marias);

        JsonPath seen = home.maria().reads(READINGS);
        assertEquals(
                List.of("ASSISTANCE_REQUEST"),
                seen.getList("items.kind").stream().distinct().toList());
        assertEquals(
                List.of(home.maria().id()),
                seen.getList("items.about").stream().distinct().toList());
        assertEquals("ASSISTANCE", seen.getString("items[0].purpose"));
        assertEquals("STAFF", seen.getString("items[0].by"));
        assertEquals(
                3,
                seen.getList("items.times", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertEquals(List.of("ASSISTANCE_REQUEST"), kinds(home.ana()));
        assertEquals(List.of(), kinds(home.ben()));
    }

    /** Ana is a child of her father's household, too: he let the school know her. Nobody at home learns of it. */
    @Test
    void whatAnotherHouseholdLetBeKnownIsAnasAndTheirs() {
        Somebody father = Somebody.withPhone(Numbers.saudi(), "Jose", "1988-02-11", "Asia/Riyadh", "SA");
        look(home.ana(), father);
        assertEquals(List.of("ATTENDANCE_EVENT"), kinds(home.ana()));
        assertEquals(List.of(), kinds(home.ben()));
        assertEquals(List.of(), kinds(home.maria()));

        look(home.ana(), home.ben());
        assertEquals(1, kinds(home.maria()).size());
    }

    private void look(Somebody about, Somebody letBy) {
        Look look = new Look(
                PersonId.fromString(about.id()),
                PersonId.fromString(letBy.id()),
                RecordKind.ATTENDANCE_EVENT,
                NewId.next(),
                ReadingPurpose.ATTENDANCE);
        Onlooker software = Onlooker.software(InstitutionId.fromString(school.id()));
        QuarkusTransaction.requiringNew().run(() -> readLog.read(software, List.of(look)));
    }

    private static List<String> kinds(Somebody reader) {
        return reader.reads(READINGS + "?limit=200").getList("items.kind");
    }
}
