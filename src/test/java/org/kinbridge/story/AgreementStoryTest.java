package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** Ana will go to school in Rome: what Manila records of her crosses by an agreement, field by field, and not without one. */
@QuarkusTest
class AgreementStoryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private TwoSchools both = new TwoSchools(
            new Household(nobody(), nobody(), nobody(), "", "", "", "", ""), new Pupil(nobody(), "", ""), nobody(), "");

    @BeforeEach
    void twoSchoolsKnowAna() {
        both = TwoSchools.of(Household.found());
    }

    @Test
    void whatTheTwoAgreedOnCrossesAndNothingElse() {
        both.subscribed(Map.of("kind", "PULL"));
        both.let();
        both.manila().late(1);
        await().atMost(SOON).until(() -> both.why().contains("agreement"));
        assertEquals(0, both.many());

        String agreement = both.agree(TwoSchools.DAY_AND_CATEGORY);
        both.manila().late(2);
        await().atMost(SOON).until(() -> both.many() == 1);
        romeReadsTheFieldsAndNoOther(both.read().setRootPath("items[0]"));
        String notice = both.read().getString("items[0].id");
        romeReadsTheFieldsAndNoOther(both.rome().reads("/v1/notices/" + notice));
        bothSidesAndTheFamilyReadWhatCrossed(agreement, notice);
        await().atMost(SOON).until(() -> both.why().contains("was told"));
    }

    private void romeReadsTheFieldsAndNoOther(JsonPath notice) {
        assertEquals("attendance.recorded", notice.getString("type"));
        assertEquals(both.manila().school().id(), notice.getString("from"));
        assertEquals(both.enrolment(), notice.getString("data.enrolment"));
        assertEquals("Tardy", notice.getString("data.category"));
        assertEquals(
                Set.of("enrolment", "eventDate", "category"),
                notice.getMap("data").keySet());
    }

    private void bothSidesAndTheFamilyReadWhatCrossed(String agreement, String notice) {
        String crossings = "/v1/agreements/" + agreement + "/crossings";
        JsonPath given = both.manila().school().reads(crossings);
        String event = both.manila().school().reads("/v1/attendance-events").getString("items[-1].id");
        assertEquals(List.of("GIVEN"), given.getList("items.way"));
        assertEquals(List.of(event), given.getList("items.record"));
        assertFalse(given.prettify().contains(both.enrolment()));
        assertFalse(given.prettify().contains(notice));

        JsonPath received = both.rome().reads(crossings);
        assertEquals(List.of("RECEIVED"), received.getList("items.way"));
        assertEquals(List.of(both.enrolment()), received.getList("items.record"));
        assertEquals(List.of(notice), received.getList("items.notice"));
        assertEquals(TwoSchools.DAY_AND_CATEGORY, received.getList("items[0].fields"));
        assertFalse(received.prettify().contains(event));

        for (Somebody reader :
                List.of(both.home().ben(), both.home().maria(), both.home().ana())) {
            JsonPath seen = reader.reads("/v1/me/crossings");
            assertEquals(List.of("San Roque Elementary"), seen.getList("items.from.name"));
            assertEquals(List.of("Scuola Manzoni"), seen.getList("items.to.name"));
            assertEquals(TwoSchools.DAY_AND_CATEGORY, seen.getList("items[0].fields"));
            assertEquals(
                    Set.of("Scuola Manzoni"),
                    Set.copyOf(reader.reads("/v1/me/readings")
                            .getList("items.findAll { it.kind == 'NOTICE' }.institution.name")));
        }
        Household others = Household.found();
        assertEquals(List.of(), others.ben().reads("/v1/me/crossings").getList("items"));
    }

    /** Manila may be told of Rome's records by the same agreement; but Ben lets only Rome know. */
    @Test
    void anAgreementGivesNoRightWithoutTheFamilysOwnWord() {
        both.subscribed(Map.of("kind", "PULL"));
        both.agree(TwoSchools.DAY_AND_CATEGORY);
        Somebody manila = both.manila().school();
        manila.posts("/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded")), 201);
        both.manila().late(1);
        await().atMost(SOON)
                .until(() -> manila.reads("/v1/notices").getList("items").size() == 1);
        String grant = both.let();
        both.manila().late(2);
        await().atMost(SOON).until(() -> both.many() == 1);

        both.home().maria().asks().delete("/v1/grants/" + grant).then().statusCode(200);
        both.manila().late(3);
        await().atMost(SOON).until(() -> both.why().contains("ended"));
        await().atMost(SOON).until(() -> both.read().getList("items.type").equals(List.of("grant.ended")));
        assertEquals(grant, both.read().getString("items[0].data.grant"));
        assertEquals(both.enrolment(), both.read().getString("items[0].data.enrolment"));
    }

    @Test
    void aFactOfWhichNoFieldIsNamedDoesNotCross() {
        both.subscribed(Map.of("kind", "PULL"));
        both.let();
        both.agree(List.of("explainedAt"));
        both.manila().late(1);
        await().atMost(SOON).until(() -> both.why().contains("agreement"));
        assertEquals(0, both.many());
    }

    @Test
    void whenOneSideEndsItNothingIsReadNorDelivered() {
        both.subscribed(Map.of("kind", "PULL"));
        String log = "/v1/subscriptions/"
                + both.subscribed(
                        Map.of("kind", "WEBHOOK", "url", Receiver.open().url())) + "/deliveries";
        both.let();
        String agreement = both.agree(TwoSchools.DAY_AND_CATEGORY);
        both.manila().late(1);
        await().atMost(SOON)
                .until(() -> both.rome().reads(log).getList("items.state").equals(List.of("WAITING")));
        String notice = both.read().getString("items[0].id");

        JsonPath ended = both.rome().posts("/v1/agreements/" + agreement + "/ending", 200);
        assertEquals("ENDED", ended.getString("state"));
        assertEquals(0, both.many());
        assertEquals(List.of("DROPPED"), both.rome().reads(log).getList("items.state"));
        both.rome()
                .asks()
                .get("/v1/notices/" + notice)
                .then()
                .statusCode(403)
                .body("type", endsWith("/subscription-ended"));
        both.manila().late(2);
        await().atMost(SOON).until(() -> both.why().contains("agreement"));
        assertEquals(0, both.many());
        assertEquals(
                1, both.home().ben().reads("/v1/me/crossings").getList("items").size());
        both.rome().posts("/v1/agreements/" + agreement + "/ending", 200);
    }

    @Test
    void theDayAfterItsLastDayThereIsNothing() {
        both.subscribed(Map.of("kind", "PULL"));
        String log = "/v1/subscriptions/"
                + both.subscribed(
                        Map.of("kind", "WEBHOOK", "url", Receiver.open().url())) + "/deliveries";
        both.let();
        String agreement = both.agree(TwoSchools.DAY_AND_CATEGORY, 0);
        both.manila().late(1);
        await().atMost(SOON).until(() -> both.many() == 1);

        HouseTime.moveTo(
                TwoSchools.today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertEquals(0, both.many());
        assertEquals(
                "ENDED",
                both.manila().school().reads("/v1/agreements/" + agreement).getString("state"));
        assertEquals(List.of("DROPPED"), both.rome().reads(log).getList("items.state"));
        both.manila().late(2);
        await().atMost(SOON).until(() -> both.why().contains("agreement"));
        assertEquals(0, both.many());
    }

    @Test
    void eachSideSeesItAndNobodyElse() {
        String id = both.manila()
                .school()
                .posts("/v1/agreements", TwoSchools.proposal(both.rome().id(), TwoSchools.DAY_AND_CATEGORY, 30), 201)
                .getString("id");
        for (Somebody side : List.of(both.manila().school(), both.rome())) {
            JsonPath seen = side.reads("/v1/agreements");
            assertEquals(List.of(id), seen.getList("items.id"));
            assertEquals("San Roque Elementary", seen.getString("items[0].proposedBy.name"));
            assertEquals("Scuola Manzoni", seen.getString("items[0].proposedTo.name"));
            assertEquals("PROPOSED", seen.getString("items[0].state"));
            assertEquals(TwoSchools.DAY_AND_CATEGORY, seen.getList("items[0].fields"));
        }
        Somebody clerk = Institutions.officerOf(both.rome().id());
        assertEquals(id, clerk.reads("/v1/agreements/" + id).getString("id"));

        Somebody stranger = Institutions.school("Another School", "IT");
        assertEquals(List.of(), stranger.reads("/v1/agreements").getList("items"));
        stranger.asks().get("/v1/agreements/" + id).then().statusCode(404);
        stranger.asks().get("/v1/agreements/" + id + "/crossings").then().statusCode(404);
        for (String step : List.of("acceptance", "refusal", "ending")) {
            stranger.asks().post("/v1/agreements/" + id + "/" + step).then().statusCode(404);
        }
        String cursor = cursorOf(both.rome());
        both.manila()
                .school()
                .asks()
                .get("/v1/agreements?cursor=" + cursor)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("?cursor"));
    }

    private String cursorOf(Somebody school) {
        Somebody third = Institutions.school("Istituto Verdi", "FR");
        school.posts("/v1/agreements", TwoSchools.proposal(third.id(), TwoSchools.DAY_AND_CATEGORY, 30), 201);
        return school.reads("/v1/agreements?limit=1").getString("next");
    }

    @Test
    void anAgreementIsAnsweredOnceAndByTheOtherSide() {
        Somebody manila = both.manila().school();
        String path = "/v1/agreements/"
                + manila.posts(
                                "/v1/agreements",
                                TwoSchools.proposal(both.rome().id(), TwoSchools.DAY_AND_CATEGORY, 30),
                                201)
                        .getString("id");
        conflict(manila, path + "/acceptance", "state-conflict");
        conflict(manila, path + "/refusal", "state-conflict");
        assertEquals("DECLINED", both.rome().posts(path + "/refusal", 200).getString("state"));
        conflict(both.rome(), path + "/acceptance", "state-conflict");
        conflict(both.rome(), path + "/ending", "state-conflict");

        both.agree(TwoSchools.DAY_AND_CATEGORY);
        Map<String, Object> again = TwoSchools.proposal(manila.id(), List.of("recordedAt"), 10);
        String second = "/v1/agreements/"
                + both.rome().posts("/v1/agreements", again, 201).getString("id");
        both.rome()
                .asks()
                .body(again)
                .post("/v1/agreements")
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-there"));
        conflict(manila, second + "/acceptance", "already-there");
        assertEquals("PROPOSED", manila.reads(second).getString("state"));
        assertEquals("ENDED", both.rome().posts(second + "/ending", 200).getString("state"));
        conflict(manila, second + "/acceptance", "state-conflict");
    }

    private static void conflict(Somebody by, String path, String code) {
        by.asks().post(path).then().statusCode(409).body("type", endsWith("/" + code));
    }

    @Test
    void whatIsNoAgreementIsRefusedClearly() {
        Somebody manila = both.manila().school();
        String rome = both.rome().id();
        refused(manila, with("with", manila.id()), "/with");
        refused(manila, with("with", NewId.next().toString()), "/with");
        refused(
                manila,
                with("with", Institutions.post("Consulate in Milan", "IT").id()),
                "/with");
        refused(manila, with("purpose", "CONTACT"), "/purpose");
        refused(manila, with("purpose", "REGISTRATION"), "/purpose");
        refused(manila, with("fields", List.of("category", "reason")), "/fields");
        refused(manila, with("fields", List.of("registeredAt")), "/fields");
        refused(manila, with("fields", List.of()), "/fields");
        refused(manila, with("until", TwoSchools.today().minusDays(1).toString()), "/until");
        refused(manila, with("from", TwoSchools.today().plusDays(31).toString()), "/until");
        refused(manila, with("until", TwoSchools.today().plusYears(11).toString()), "/until");
        both.home()
                .ben()
                .asks()
                .body(TwoSchools.proposal(rome, TwoSchools.DAY_AND_CATEGORY, 1))
                .post("/v1/agreements")
                .then()
                .statusCode(403);
        assertEquals(List.of(), manila.reads("/v1/agreements").getList("items"));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> asked = TwoSchools.proposal(both.rome().id(), TwoSchools.DAY_AND_CATEGORY, 30);
        asked.put(field, value);
        return asked;
    }

    private static void refused(Somebody by, Map<String, Object> asked, String pointer) {
        by.asks()
                .body(asked)
                .post("/v1/agreements")
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid"))
                .body("violations[0].pointer", equalTo(pointer));
    }

    @Test
    void nobodyPassesOnWhatAnotherHouseholdLetsASchoolKeep() {
        Somebody fourth = Institutions.school("Another School", "PH");
        Map<String, Object> asked = both.grant();
        asked.put("source", fourth.id());
        both.home().ben().asks().body(asked).post("/v1/grants").then().statusCode(404);
        asked.put("source", NewId.next().toString());
        both.home().ben().asks().body(asked).post("/v1/grants").then().statusCode(404);
        asked.put("source", both.rome().id());
        both.home()
                .ben()
                .asks()
                .body(asked)
                .post("/v1/grants")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/source"));

        String grant = both.let();
        JsonPath seen = both.home().maria().reads("/v1/grants/" + grant);
        assertEquals("San Roque Elementary", seen.getString("source.name"));
        assertEquals("Scuola Manzoni", seen.getString("to.name"));
    }

    /** Maria registers at a post of one country and lets that of another know, before she does. */
    @Test
    void aRegistrationCrossesBetweenTwoPosts() {
        Somebody maria = both.home().maria();
        Somebody milan = Institutions.post("Consulate in Milan", "PH");
        Somebody riyadh = Institutions.post("Welfare Office in Riyadh", "SA");
        milan.posts("/v1/subscriptions", Map.of("eventTypes", List.of("worker.registered")), 201);
        String own = register(maria, milan);
        await().atMost(SOON)
                .until(() -> milan.reads("/v1/notices").getList("items").size() == 1);
        Map<String, Object> grant =
                new HashMap<>(Grants.asked(milan, maria, "REGISTRATION", List.of("worker.registered")));
        grant.put("source", riyadh.id());
        maria.posts("/v1/grants", grant, 201);
        Map<String, Object> asked = TwoSchools.proposal(milan.id(), List.of("registeredAt"), 30);
        asked.put("purpose", "REGISTRATION");
        String agreement = riyadh.posts("/v1/agreements", asked, 201).getString("id");
        milan.posts("/v1/agreements/" + agreement + "/acceptance", 200);

        register(maria, riyadh);
        await().atMost(SOON)
                .until(() -> milan.reads("/v1/notices").getList("items").size() == 2);
        JsonPath told = milan.reads("/v1/notices").setRootPath("items[1]");
        assertEquals(riyadh.id(), told.getString("from"));
        assertEquals(own, told.getString("data.registration"));
        assertEquals(
                new TreeSet<>(Set.of("registration", "registeredAt")),
                new TreeSet<>(told.getMap("data").keySet()));
        assertThat(maria.reads("/v1/me/crossings").getString("items[0].from.name"), containsString("Riyadh"));
    }

    private static String register(Somebody maria, Somebody post) {
        return maria.posts("/v1/worker-registrations", Map.of("post", post.id(), "occupation", "Nurse"), 201)
                .getString("id");
    }

    private static Somebody nobody() {
        return new Somebody("", "");
    }
}
