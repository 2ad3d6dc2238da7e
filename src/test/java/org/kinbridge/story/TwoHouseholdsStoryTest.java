package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.NewId;

/** Ana's parents have separated: she has two households, and neither sees the other. */
@QuarkusTest
class TwoHouseholdsStoryTest {

    private static final String WAITING = "WAITING_FOR_THE_OTHER_SIDE";

    @Test
    void anaIsAChildOfBothAndNeitherSeesTheOther() {
        Household home = Household.found().open();
        Somebody paolo = grownUp("Paolo");
        String second = family(paolo, "Reyes");
        String code = home.ben().posts(codes(home), 201).getString("code");

        JsonPath claim = paolo.posts("/v1/child-claims", Map.of("family", second, "code", code), 201);
        assertEquals("DONE", claim.getString("state"));
        assertEquals(second, claim.getString("family"));

        assertEquals(
                List.of(paolo.id(), home.ana().id()),
                paolo.reads("/v1/families/" + second).getList("members.person"));
        assertEquals(List.of(second), paolo.reads("/v1/families").getList("items.id"));
        assertEquals(404, paolo.asks().get("/v1/families/" + home.family()).statusCode());
        assertEquals(404, paolo.asks().get("/v1/family-links/" + home.link()).statusCode());
        for (String list : List.of("/v1/family-links", "/v1/scheduled-calls", "/v1/conversations", "/v1/notices")) {
            assertEquals(0, paolo.reads(list).getList("items").size(), list);
        }
        assertEquals(List.of(home.family()), home.ben().reads("/v1/families").getList("items.id"));
        assertEquals(404, home.ben().asks().get("/v1/families/" + second).statusCode());
        assertEquals(
                3,
                home.maria()
                        .reads("/v1/families/" + home.family())
                        .getList("members")
                        .size());
        assertEquals(0, home.ben().reads("/v1/child-claims").getList("items").size());
        assertEquals(2, home.ana().reads("/v1/families").getList("items").size());
        assertFalse(paolo.reads("/v1/families/" + second).prettify().contains(home.benNumber()));
    }

    /** Jun has his own phone and no family here yet; two families would have him. */
    @Test
    void twoFamiliesThatClaimOneChildBothWaitAndNeitherSeesTheOther() {
        Somebody jun = jun();
        Somebody maria = grownUp("Maria");
        Somebody paolo = grownUp("Paolo");
        String first = family(maria, "Santos", "PARENT_ABROAD");
        String second = family(paolo, "Reyes");
        String marias = claim(maria, first, jun);
        String paolos = claim(paolo, second, jun);

        onlyOne(maria, marias, first, WAITING);
        onlyOne(paolo, paolos, second, WAITING);
        maria.posts("/v1/child-claims/" + paolos + "/confirmation", 404);
        assertEquals(404, maria.asks().delete("/v1/child-claims/" + paolos).statusCode());
        maria.posts("/v1/child-claims/" + marias + "/confirmation", 404);

        assertEquals(
                "DONE",
                jun.posts("/v1/child-claims/" + marias + "/confirmation", 200).getString("state"));
        assertEquals(
                WAITING,
                jun.posts("/v1/child-claims/" + paolos + "/confirmation", 200).getString("state"));
        onlyOne(paolo, paolos, second, WAITING);
        onlyOne(maria, marias, first, "DONE");

        Somebody ben = grownUp("Lolo Ben");
        joinsAsCaregiver(maria, first, ben);
        JsonPath waitsForBen = ben.reads("/v1/child-claims");
        assertEquals(List.of("DONE", WAITING), waitsForBen.getList("items.state"));
        assertNull(waitsForBen.getString("items[1].family"), "whose claim it is is never said");
        assertEquals(
                "DONE",
                ben.posts("/v1/child-claims/" + paolos + "/confirmation", 200).getString("state"));
        assertEquals(2, jun.reads("/v1/families").getList("items").size());
        assertEquals(1, ben.reads("/v1/child-claims").getList("items").size());
    }

    @Test
    void everyOtherHouseholdHasItsWord() {
        Household home = Household.found();
        Somebody paolo = grownUp("Paolo");
        String second = family(paolo, "Reyes");
        paolo.posts(
                "/v1/child-claims",
                Map.of(
                        "family",
                        second,
                        "code",
                        home.ben().posts(codes(home), 201).getString("code")),
                201);
        Somebody rosa = grownUp("Rosa");
        String third = family(rosa, "Cruz");
        JsonPath claim = rosa.posts(
                "/v1/child-claims",
                Map.of(
                        "family",
                        third,
                        "code",
                        home.ben().posts(codes(home), 201).getString("code")),
                201);
        assertEquals(WAITING, claim.getString("state"));
        assertEquals(List.of(rosa.id()), rosa.reads("/v1/families/" + third).getList("members.person"));
        String id = claim.getString("id");
        assertEquals(
                "DONE",
                paolo.posts("/v1/child-claims/" + id + "/confirmation", 200).getString("state"));
        paolo.posts("/v1/child-claims/" + id + "/confirmation", 409);
    }

    @Test
    void aClaimIsTakenBackByItsOwnFamily() {
        Somebody jun = jun();
        Somebody maria = grownUp("Maria");
        String first = family(maria, "Santos");
        String id = claim(maria, first, jun);
        assertEquals(404, jun.asks().delete("/v1/child-claims/" + id).statusCode());
        assertEquals(204, maria.asks().delete("/v1/child-claims/" + id).statusCode());
        assertEquals(409, maria.asks().delete("/v1/child-claims/" + id).statusCode());
        onlyOne(maria, id, first, "WITHDRAWN");
        jun.posts("/v1/child-claims/" + id + "/confirmation", 409);
        claim(maria, first, jun);
    }

    @Test
    void codesOfChildrenAreMadeByThoseWhoConsentAndWorkOnce() {
        Household home = Household.found();
        home.maria().posts(codes(home), 404);
        home.ana().posts(codes(home), 404);
        grownUp("Rosa").posts(codes(home), 404);
        home.ben()
                .posts(
                        "/v1/families/" + home.family() + "/members/"
                                + home.maria().id() + "/codes",
                        404);
        home.ben().posts("/v1/me/child-codes", 409);
        String code = home.ben().posts(codes(home), 201).getString("code");
        Somebody paolo = grownUp("Paolo");
        String second = family(paolo, "Reyes");
        paolo.posts("/v1/child-claims", Map.of("family", home.family(), "code", code), 404);
        paolo.posts("/v1/child-claims", Map.of("family", NewId.next().toString(), "code", code), 404);
        paolo.posts("/v1/memberships", Map.of("code", code), 422);
        home.ben().posts("/v1/child-claims", Map.of("family", home.family(), "code", code), 409);
        paolo.posts("/v1/child-claims", Map.of("family", second, "code", code), 201);
        paolo.posts("/v1/child-claims", Map.of("family", second, "code", code), 422);
    }

    private static String claim(Somebody by, String family, Somebody child) {
        String code = child.posts("/v1/me/child-codes", 201).getString("code");
        JsonPath claim = by.posts("/v1/child-claims", Map.of("family", family, "code", code), 201);
        assertEquals(WAITING, claim.getString("state"));
        return claim.getString("id");
    }

    private static void onlyOne(Somebody reader, String claim, String family, String state) {
        JsonPath all = reader.reads("/v1/child-claims");
        assertEquals(List.of(claim), all.getList("items.id"));
        assertEquals(family, all.getString("items[0].family"));
        assertEquals(state, all.getString("items[0].state"));
    }

    private static void joinsAsCaregiver(Somebody by, String family, Somebody who) {
        String code = by.posts("/v1/families/" + family + "/invitations", Map.of("role", "CAREGIVER"), 201)
                .getString("code");
        who.posts("/v1/memberships", Map.of("code", code), 201);
    }

    private static String family(Somebody by, String name) {
        return family(by, name, "STAYING_PARENT");
    }

    private static String family(Somebody by, String name, String role) {
        return by.posts("/v1/families", Map.of("name", name, "role", role), 201).getString("id");
    }

    private static String codes(Household home) {
        return "/v1/families/" + home.family() + "/members/" + home.ana().id() + "/codes";
    }

    private static Somebody grownUp(String name) {
        return Somebody.withPhone(Numbers.philippine(), name, "1980-02-03", "Asia/Manila", "PH");
    }

    private static Somebody jun() {
        String birth =
                Plans.now().atZone(ZoneOffset.UTC).toLocalDate().minusYears(15).toString();
        return Somebody.withPhone(Numbers.philippine(), "Jun", birth, "Asia/Manila", "PH");
    }
}
