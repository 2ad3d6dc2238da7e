package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** Members come for a time and leave; from that moment on the family is not there for them. */
@QuarkusTest
class LeavingStoryTest {

    @Test
    void aCaregiverSaysWhatSheIsAndHowLongSheStays() {
        Household home = Household.found();
        Somebody neighbour = grownUp("Aling Nena");
        String until = today().plusDays(40).toString();
        String code = home.ben()
                .posts(path(home, "invitations"), Map.of("role", "CAREGIVER", "until", until), 201)
                .getString("code");
        JsonPath joined = neighbour.posts("/v1/memberships", Map.of("code", code, "caregiverKind", "NEIGHBOUR"), 201);
        assertEquals("NEIGHBOUR", joined.getString("caregiverKind"));

        JsonPath family = home.ana().reads("/v1/families/" + home.family());
        Map<String, Object> hers = member(family, neighbour);
        assertEquals("NEIGHBOUR", hers.get("caregiverKind"));
        assertEquals(until, hers.get("until"));
        assertEquals(today().toString(), hers.get("from"));
        assertEquals(List.of(), hers.get("flags"));
        assertNull(member(family, home.ben()).get("until"));
    }

    @Test
    void onlyACaregiverHasAKindAndTheInvitationsWins() {
        Household home = Household.found();
        String invitations = path(home, "invitations");
        Plans.refused(
                home.ben(),
                invitations,
                Map.of("role", "ELDER", "caregiverKind", "SIBLING"),
                422,
                "invalid",
                "/caregiverKind");
        Plans.refused(
                home.ben(),
                invitations,
                Map.of("role", "ELDER", "until", today().toString()),
                422,
                "invalid",
                "/until");
        String code = home.ben()
                .posts(invitations, Map.of("role", "CAREGIVER", "caregiverKind", "GRANDPARENT"), 201)
                .getString("code");
        Somebody lola = grownUp("Lola Caring");
        Plans.refused(
                lola,
                "/v1/memberships",
                Map.of("code", code, "caregiverKind", "NEIGHBOUR"),
                422,
                "invalid",
                "/caregiverKind");
        assertEquals(
                "GRANDPARENT",
                lola.posts("/v1/memberships", Map.of("code", code), 201).getString("caregiverKind"));
    }

    /** Everything of the family answers as what never was, and what was open between them ends as it would for any cause. */
    @Test
    void fromThatMomentOnTheFamilyIsNotThere() {
        Household home = Household.found();
        Somebody tita = joins(home, home.ben(), grownUp("Tita Luz"), "CAREGIVER");
        String link = openLink(home, tita);
        String elder = home.ben()
                .posts(path(home, "invitations"), Map.of("role", "ELDER"), 201)
                .getString("code");
        String hers = tita.posts(path(home, "invitations"), Map.of("role", "ELDER"), 201)
                .getString("code");
        String call = tita.posts("/v1/scheduled-calls", callOf(link, home, Plans.inDays(3)), 201)
                .getString("id");

        assertEquals(
                today().toString(), end(home.ben(), home, tita, Map.of(), 200).getString("until"));

        assertEquals(404, tita.asks().get("/v1/families/" + home.family()).statusCode());
        assertEquals(0, tita.reads("/v1/families").getList("items").size());
        tita.posts(path(home, "invitations"), Map.of("role", "ELDER"), 404);
        tita.posts(
                "/v1/family-links",
                Map.of("family", home.family(), "with", home.ana().id()),
                404);
        tita.posts("/v1/family-links/" + home.link() + "/consent", 404);
        end(tita, home, home.ana(), Map.of(), 404);
        assertEquals("ENDED", home.ana().reads("/v1/family-links/" + link).getString("state"));
        assertEquals(
                "CANCELLED", home.ana().reads("/v1/scheduled-calls/" + call).getString("state"));
        assertEquals(
                List.of(home.maria().id(), home.ben().id(), home.ana().id()),
                home.ana().reads("/v1/families/" + home.family()).getList("members.person"));
        Somebody guest = grownUp("Lola Caring");
        refusedCode(guest, hers);
        guest.posts("/v1/memberships", Map.of("code", elder), 201);
    }

    @Test
    void onTheDayThatWasNamedItEndsByItself() {
        Household home = Household.found();
        Somebody tita = grownUp("Tita Luz");
        LocalDate until = today().plusDays(2);
        String code = home.ben()
                .posts(path(home, "invitations"), Map.of("role", "CAREGIVER", "until", until.toString()), 201)
                .getString("code");
        tita.posts("/v1/memberships", Map.of("code", code), 201);
        String link = openLink(home, tita);

        HouseTime.moveTo(until.atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(60));
        assertEquals(200, tita.asks().get("/v1/families/" + home.family()).statusCode());
        HouseTime.moveTo(until.atStartOfDay().toInstant(ZoneOffset.UTC));
        assertEquals(404, tita.asks().get("/v1/families/" + home.family()).statusCode());
        assertEquals("ENDED", home.ana().reads("/v1/family-links/" + link).getString("state"));
    }

    @Test
    void whoComesBackJoinsAnew() {
        Household home = Household.found();
        Somebody tita = joins(home, home.ben(), grownUp("Tita Luz"), "CAREGIVER");
        String link = openLink(home, tita);
        end(tita, home, tita, Map.of(), 200);
        end(tita, home, tita, Map.of(), 404);
        joins(home, home.ben(), tita, "ELDER");
        assertEquals(
                "ELDER",
                member(tita.reads("/v1/families/" + home.family()), tita).get("role"));
        assertEquals("ENDED", tita.reads("/v1/family-links/" + link).getString("state"), "nothing opens by itself");
    }

    @Test
    void anotherDayMayBeNamedAndMoved() {
        Household home = Household.found();
        Somebody tita = joins(home, home.ben(), grownUp("Tita Luz"), "CAREGIVER");
        end(home.ben(), home, tita, Map.of("until", today().plusDays(30).toString()), 200);
        end(tita, home, tita, Map.of("until", today().plusDays(20).toString()), 200);
        assertEquals(
                today().plusDays(20).toString(),
                member(home.ana().reads("/v1/families/" + home.family()), tita).get("until"));
        Plans.refused(
                home.ben(),
                path(home, "members/" + tita.id() + "/ending"),
                Map.of("until", today().minusDays(1).toString()),
                422,
                "invalid",
                "/until");
    }

    @Test
    void notEverybodyMaySendEverybodyAway() {
        Household home = Household.found();
        Somebody elder = joins(home, home.ben(), grownUp("Lola Caring"), "ELDER");
        end(home.maria(), home, home.ben(), Map.of(), 404);
        end(elder, home, home.maria(), Map.of(), 404);
        end(home.ana(), home, home.ben(), Map.of(), 404);
        end(grownUp("Rosa"), home, home.ben(), Map.of(), 404);
        end(home.ben(), home, new Somebody(NewId.next().toString(), ""), Map.of(), 404);
        end(home.maria(), home, elder, Map.of(), 200);
        end(home.ben(), home, home.maria(), Map.of(), 200);
    }

    @Test
    void nobodyLeavesAChildWithoutWhoDecides() {
        Household home = Household.found();
        end(home.ana(), home, home.ana(), Map.of(), 409);
        end(home.ben(), home, home.ana(), Map.of(), 409);
        end(home.ben(), home, home.maria(), Map.of(), 200);
        end(home.ben(), home, home.ben(), Map.of(), 409);
        end(home.ben(), home, home.ben(), Map.of("until", today().plusDays(9).toString()), 409);
        Somebody guest = grownUp("Tita Luz");
        String code = home.ben()
                .posts(
                        path(home, "invitations"),
                        Map.of(
                                "role",
                                "CAREGIVER",
                                "until",
                                today().plusDays(90).toString()),
                        201)
                .getString("code");
        guest.posts("/v1/memberships", Map.of("code", code), 201);
        end(home.ben(), home, home.ben(), Map.of(), 409);
        end(home.ben(), home, guest, Map.of(), 200);
    }

    /** A sibling may be a child herself; the family sees it, and nothing else changes. */
    @Test
    void aSiblingWhoIsAMinorMayCare() {
        Household home = Household.found();
        Somebody jun = minor("Jun");
        String asGrandparent = home.ben()
                .posts(path(home, "invitations"), Map.of("role", "CAREGIVER", "caregiverKind", "GRANDPARENT"), 201)
                .getString("code");
        Plans.refused(jun, "/v1/memberships", Map.of("code", asGrandparent), 422, "invalid", "/code");
        joins(home, home.ben(), jun, "CAREGIVER", "SIBLING");
        JsonPath family = home.maria().reads("/v1/families/" + home.family());
        assertEquals(List.of("minor-caregiver"), member(family, jun).get("flags"));
        assertEquals(List.of(), member(family, home.ben()).get("flags"));
        assertEquals(List.of(), member(family, home.ana()).get("flags"));
        end(jun, home, home.maria(), Map.of(), 404);
        jun.posts("/v1/family-links/" + home.link() + "/consent", 200);
    }

    @Test
    void noChildNamesHerselfGuardian() {
        Somebody jun = minor("Jun");
        for (String role : List.of("LEGAL_GUARDIAN", "CAREGIVER", "STAYING_PARENT", "PARENT_ABROAD")) {
            Plans.refused(jun, "/v1/families", Map.of("name", "Mine", "role", role), 422, "invalid", "/role");
        }
        Household home = Household.found();
        String guardian = home.ben()
                .posts(path(home, "invitations"), Map.of("role", "LEGAL_GUARDIAN"), 201)
                .getString("code");
        Plans.refused(jun, "/v1/memberships", Map.of("code", guardian), 422, "invalid", "/code");
        grownUp("Atty. Reyes").posts("/v1/memberships", Map.of("code", guardian), 201);
        assertEquals(0, jun.reads("/v1/families").getList("items").size());
    }

    /** There are parents who are minors: an adult of the family lets them in. */
    @Test
    void aMinorMayBeAParentBesideAnAdult() {
        Household home = Household.found();
        Somebody tess = minor("Tess");
        joins(home, home.ben(), tess, "STAYING_PARENT");
        assertEquals(
                List.of(),
                member(tess.reads("/v1/families/" + home.family()), tess).get("flags"));
    }

    private static Somebody grownUp(String name) {
        return Somebody.withPhone(Numbers.philippine(), name, "1970-02-03", "Asia/Manila", "PH");
    }

    private static Somebody minor(String name) {
        String birth = today().minusYears(15).toString();
        return Somebody.withPhone(Numbers.philippine(), name, birth, "Asia/Manila", "PH");
    }

    private static Somebody joins(Household home, Somebody by, Somebody who, String role) {
        return joins(home, who, by.posts(path(home, "invitations"), Map.of("role", role), 201));
    }

    private static void joins(Household home, Somebody by, Somebody who, String role, String kind) {
        joins(home, who, by.posts(path(home, "invitations"), Map.of("role", role, "caregiverKind", kind), 201));
    }

    private static Somebody joins(Household home, Somebody who, JsonPath invitation) {
        who.posts("/v1/memberships", Map.of("code", invitation.getString("code")), 201);
        return who;
    }

    /** A link between Tita Luz and Ana, with all it needs. */
    private static String openLink(Household home, Somebody tita) {
        JsonPath made = tita.posts(
                "/v1/family-links",
                Map.of("family", home.family(), "with", home.ana().id()),
                201);
        String link = made.getString("link.id");
        tita.posts("/v1/family-links/" + link + "/confirmation", Map.of(), 200);
        home.ana().posts("/v1/family-links/" + link + "/confirmation", Map.of("code", made.getString("code")), 200);
        home.ben().posts("/v1/family-links/" + link + "/consent", 200);
        home.ana().posts("/v1/family-links/" + link + "/assent", 200);
        assertEquals("ACTIVE", tita.reads("/v1/family-links/" + link).getString("state"));
        return link;
    }

    private static Map<String, Object> callOf(String link, Household home, LocalDate day) {
        return new HashMap<>(Map.of(
                "familyLink",
                link,
                "anchor",
                home.ana().id(),
                "on",
                day.toString(),
                "at",
                "19:00",
                "duration",
                "PT30M"));
    }

    private static JsonPath end(Somebody by, Household home, Somebody who, Map<String, ?> body, int status) {
        return by.posts(path(home, "members/" + who.id() + "/ending"), body, status);
    }

    private static void refusedCode(Somebody who, String code) {
        who.asks()
                .body(Map.of("code", code))
                .post("/v1/memberships")
                .then()
                .statusCode(422)
                .body("type", endsWith("/code-not-valid"));
    }

    private static Map<String, Object> member(JsonPath family, Somebody who) {
        return family.getMap("members.find { it.person == '" + who.id() + "' }");
    }

    private static String path(Household home, String rest) {
        return "/v1/families/" + home.family() + "/" + rest;
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Plans.now(), ZoneOffset.UTC);
    }
}
