package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lolo Ben, Ana and Maria keep two of the family apart; only the side that does so knows. */
@QuarkusTest
class RestrictionStoryTest {

    private static final String PATH = "/v1/restrictions";
    private static final String REASON = "She was frightened, and says why: \u0644\u0627 \uD83D\uDE14";

    private static void notFound(Somebody by, Map<String, Object> asked) {
        by.asks().body(asked).post(PATH).then().statusCode(404).body("type", endsWith("/not-found"));
    }

    private static Somebody joins(Household home, String role, String name) {
        String number = Numbers.philippine();
        Somebody somebody = Somebody.withPhone(number, name, "1970-02-03", "Asia/Manila", "PH");
        String code = home.ben()
                .posts("/v1/families/" + home.family() + "/invitations", Map.of("role", role), 201)
                .getString("code");
        somebody.posts("/v1/memberships", Map.of("code", code), 201);
        return somebody;
    }

    private static String state(Household home) {
        return home.maria().reads("/v1/family-links/" + home.link()).getString("state");
    }

    private static boolean reads(Somebody who, String id) {
        int status = who.asks().get(PATH + "/" + id).statusCode();
        boolean listed = who.reads(PATH).getList("items.id").contains(id);
        assertEquals(listed ? 200 : 404, status);
        who.asks()
                .post(PATH + "/" + (listed ? "00000000-0000-7000-8000-000000000000" : id) + "/ending")
                .then()
                .statusCode(404);
        return listed;
    }

    @Test
    void onlyTheSideThatSetItKnows() {
        Household home = Household.found().open();
        Somebody aunt = joins(home, "LEGAL_GUARDIAN", "Tita Joy");
        Somebody mentor = joins(home, "MENTOR", "Kuya Leo");
        JsonPath made = Restrictions.set(home.ben(), home, Map.of("reason", REASON));
        String id = made.getString("id");

        assertEquals("IN_FORCE", made.getString("state"));
        assertEquals(REASON, made.getString("reason"));
        assertEquals(REASON, aunt.reads(PATH + "/" + id).getString("reason"));
        assertTrue(reads(home.ben(), id));
        assertTrue(reads(aunt, id));
        for (Somebody other :
                List.of(home.maria(), home.ana(), mentor, Household.found().ben())) {
            assertFalse(reads(other, id));
        }
        assertEquals("NOT_READY", state(home));
        assertEquals(
                List.of("restriction"),
                home.ana().reads("/v1/family-links/" + home.link()).getList("missing"));
        assertEquals("OVER", aunt.posts(PATH + "/" + id + "/ending", 200).getString("state"));
        assertEquals("ACTIVE", state(home));
        JsonPath again = home.ben().posts(PATH + "/" + id + "/ending", 200);
        assertEquals(aunt.reads(PATH + "/" + id).getString("endedAt"), again.getString("endedAt"));
    }

    @Test
    void whoAsksForHerselfAloneKnows() {
        Household home = Household.found().open();
        String anas =
                Restrictions.set(home.ana(), home, Map.of("reason", REASON)).getString("id");
        String marias = Restrictions.set(home.maria(), home, Map.of()).getString("id");
        String bens = home.ben()
                .posts(PATH, Restrictions.between(home, home.ana(), home.ben(), Map.of()), 201)
                .getString("id");
        Somebody aunt = joins(home, "LEGAL_GUARDIAN", "Tita Joy");

        assertTrue(reads(home.ana(), anas));
        assertFalse(reads(home.ben(), anas));
        assertFalse(reads(home.maria(), anas));
        assertTrue(reads(home.maria(), marias));
        assertNull(home.maria().reads(PATH + "/" + marias).getString("reason"));
        assertFalse(reads(home.ana(), marias));
        assertFalse(reads(home.ben(), marias));
        assertTrue(reads(home.ben(), bens));
        assertFalse(reads(home.ana(), bens));
        for (String one : List.of(anas, marias, bens)) {
            assertFalse(reads(aunt, one));
        }
    }

    @Test
    void nobodyElseMayAndNothingHalfMakesSense() {
        Household home = Household.found().open();
        Household others = Household.found();
        Somebody mentor = joins(home, "MENTOR", "Kuya Leo");
        Map<String, Object> asked = Restrictions.between(home, home.maria(), home.ana(), Map.of());
        notFound(mentor, asked);
        notFound(others.ben(), asked);
        notFound(others.ben(), Restrictions.between(others, home.maria(), home.ana(), Map.of()));
        notFound(home.maria(), Restrictions.between(home, home.ben(), home.ana(), Map.of()));
        notFound(home.ana(), Restrictions.between(home, home.ben(), home.maria(), Map.of()));
        notFound(home.ben(), Restrictions.between(home, mentor, home.maria(), Map.of()));
        assertEquals("ACTIVE", state(home));

        Instant now = Plans.now();
        refused(home, Restrictions.between(home, home.ana(), home.ana(), Map.of()), "/between");
        refused(
                home,
                Map.of("family", home.family(), "between", List.of(home.ana().id())),
                "/between");
        refused(home, set(home, Map.of("until", now.minusSeconds(1).toString())), "/until");
        Map<String, Object> backwards = Map.of(
                "from",
                now.plusSeconds(900).toString(),
                "until",
                now.plusSeconds(900).toString());
        refused(home, set(home, backwards), "/until");
        refused(home, set(home, Map.of("from", "+99999-01-01T00:00:00Z")), "/from");
        refused(home, set(home, Map.of("until", "9999-01-01T00:00:00Z")), "/until");
        refused(home, set(home, Map.of("reason", "x".repeat(2001))), "/reason");
    }

    private static Map<String, Object> set(Household home, Map<String, Object> more) {
        return Restrictions.between(home, home.maria(), home.ana(), more);
    }

    private static void refused(Household home, Map<String, Object> asked, String pointer) {
        Plans.refused(home.ben(), PATH, asked, 422, "invalid", pointer);
    }

    /** Whoever made the link, and whatever is given: nothing opens it before the restriction is over. */
    @Test
    void itBeatsEveryStepThatComesLater() {
        Household home = Household.found();
        String first = Restrictions.set(home.ben(), home, Map.of()).getString("id");
        home.open();
        assertEquals("NOT_READY", state(home));
        home.maria().posts("/v1/family-links/" + home.link() + "/pause", 200);
        home.maria()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/pause")
                .then()
                .statusCode(200);
        assertEquals("NOT_READY", state(home));
        String second = Restrictions.set(home.maria(), home, Map.of()).getString("id");
        home.ben().posts(PATH + "/" + first + "/ending", 200);
        assertEquals("NOT_READY", state(home));
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        home.maria().posts(PATH + "/" + second + "/ending", 200);
        assertEquals("NOT_READY", state(home));
        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);
        assertEquals("ACTIVE", state(home));
    }

    @Test
    void aLinkThatIsMadeLaterHeedsItToo() {
        Household home = Household.found();
        Somebody mentor = joins(home, "MENTOR", "Kuya Leo");
        String id = home.ben()
                .posts(PATH, Restrictions.between(home, mentor, home.ana(), Map.of()), 201)
                .getString("id");
        JsonPath made = mentor.posts(
                "/v1/family-links",
                Map.of("family", home.family(), "with", home.ana().id()),
                201);
        String link = "/v1/family-links/" + made.getString("link.id");
        assertEquals("MENTOR", made.getString("link.kind"));
        mentor.posts(link + "/confirmation", Map.of(), 200);
        home.ana().posts(link + "/confirmation", Map.of("code", made.getString("code")), 200);
        home.ben().posts(link + "/consent", 200);
        assertEquals("NOT_READY", home.ana().posts(link + "/assent", 200).getString("state"));
        home.ben().posts(PATH + "/" + id + "/ending", 200);
        assertEquals("ACTIVE", home.ana().reads(link).getString("state"));
    }

    /** A series rests while it holds, and goes on afterwards; nobody but Ben knows that there was anything to come. */
    @Test
    void itComesAndGoesByItself() {
        Household home = Household.found().open();
        home.maria().posts("/v1/call-series", Plans.series(home, Plans.inDays(5), "FREQ=DAILY;COUNT=2"), 201);
        Instant now = Plans.now();
        Map<String, Object> dated = Map.of(
                "from", now.plus(Duration.ofMinutes(5)).toString(),
                "until", now.plus(Duration.ofMinutes(10)).toString());
        JsonPath made = Restrictions.set(home.ben(), home, dated);
        String longer = Restrictions.set(
                        home.ben(),
                        home,
                        Map.of("until", now.plus(Duration.ofMinutes(7)).toString()))
                .getString("id");
        home.ben().posts(PATH + "/" + longer + "/ending", 200);
        assertEquals("PLANNED", made.getString("state"));
        assertEquals("ACTIVE", state(home));

        HouseTime.moveTo(now.plus(Duration.ofMinutes(6)));
        assertEquals("NOT_READY", state(home));
        assertEquals(
                "IN_FORCE", home.ben().reads(PATH + "/" + made.getString("id")).getString("state"));
        assertFalse(Plans.states(home.maria(), home).contains("PROPOSED"));
        HouseTime.moveTo(now.plus(Duration.ofMinutes(8)));
        assertEquals("NOT_READY", state(home));

        HouseTime.moveTo(now.plus(Duration.ofMinutes(11)));
        assertEquals("ACTIVE", state(home));
        assertEquals("OVER", home.ben().reads(PATH + "/" + made.getString("id")).getString("state"));
        await().untilAsserted(() -> assertEquals(
                2,
                Plans.states(home.maria(), home).stream()
                        .filter("PROPOSED"::equals)
                        .count()));
    }

    @Test
    void whatWasPlannedCanBeCalledOff() {
        Household home = Household.found().open();
        Instant from = Plans.now().plus(Duration.ofMinutes(2));
        String id = Restrictions.set(home.ben(), home, Map.of("from", from.toString()))
                .getString("id");
        home.ben().posts(PATH + "/" + id + "/ending", 200);
        HouseTime.moveTo(from.plusSeconds(60));
        assertEquals("ACTIVE", state(home));
    }
}
