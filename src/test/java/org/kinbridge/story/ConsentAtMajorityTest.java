package org.kinbridge.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the day on on which somebody comes of age, nobody consents for her, and nobody takes a consent back. */
@QuarkusTest
class ConsentAtMajorityTest {

    private LocalDate birthday;

    @BeforeEach
    void tomorrow() {
        birthday = Plans.inDays(1);
    }

    /** Lolo Ben never said yes; on her day it is Ana's alone to say. */
    @Test
    void aConsentThatWasNeverGivenIsNotNeededAnyMore() {
        Household home = Household.withAnaBorn(birthday.minusYears(18));
        String link = "/v1/family-links/" + home.link();
        home.maria().posts(link + "/confirmation", Map.of(), 200);
        home.ana().posts(link + "/confirmation", Map.of("code", home.linkCode()), 200);
        home.ana().posts(link + "/assent", 200);
        assertEquals("NOT_READY", Assents.link(home.ana(), home).getString("state"));
        HouseTime.moveTo(birthday.atStartOfDay(Plans.MANILA).toInstant());

        home.ben().asks().get(link).then().statusCode(404);
        home.ben().asks().post(link + "/consent").then().statusCode(404);
        home.ben().asks().delete(link + "/consent").then().statusCode(404);
        JsonPath hers = Assents.link(home.ana(), home);
        assertNull(hers.get("missing"));
        assertEquals(Map.of("confirmation", "GIVEN", "pause", "GIVEN"), hers.getMap("yours"));
        home.ana().asks().delete(link + "/pause").then().statusCode(200);
        assertEquals("ACTIVE", Assents.link(home.maria(), home).getString("state"));
    }

    /** A link that is made later asks for nobody's consent. */
    @Test
    void aLinkOfHersIsHersAlone() {
        Household home = Household.withAnaBorn(birthday.minusYears(18)).open();
        HouseTime.moveTo(birthday.atStartOfDay(Plans.MANILA).toInstant());
        String made = home.ana()
                .posts(
                        "/v1/family-links",
                        Map.of("family", home.family(), "with", home.ben().id()),
                        201)
                .getString("link.id");
        assertEquals(
                Map.of("confirmation", "PENDING"),
                home.ana().reads("/v1/family-links/" + made).getMap("yours"));
        assertEquals(
                Map.of("confirmation", "PENDING"),
                home.ben().reads("/v1/family-links/" + made).getMap("yours"));
    }

    /** Kuya Jun cares for his sister, and is a minor himself: no child of the family, but a child by the law. */
    @Test
    void aBrotherWhoCaresForHerComesOfAgeToo() {
        Household home = Household.found();
        Somebody jun = Somebody.withPhone(
                Numbers.philippine(), "Kuya Jun", birthday.minusYears(18).toString(), "Asia/Manila", "PH");
        Map<String, String> asked = Map.of("role", "CAREGIVER", "caregiverKind", "SIBLING");
        String code = home.ben()
                .posts("/v1/families/" + home.family() + "/invitations", asked, 201)
                .getString("code");
        jun.posts("/v1/memberships", Map.of("code", code), 201);
        String link = linked(home, jun);
        assertEquals("ACTIVE", home.ben().reads(link).getString("state"));
        HouseTime.moveTo(birthday.atStartOfDay(Plans.MANILA).toInstant());

        home.ben().asks().get(link).then().statusCode(404);
        home.ben().asks().delete(link + "/consent").then().statusCode(404);
        assertEquals(Map.of("confirmation", "GIVEN"), jun.reads(link).getMap("yours"));
        assertEquals("ACTIVE", home.maria().reads(link).getString("state"));
        assertEquals(
                List.of(),
                home.ben()
                        .reads("/v1/family-links")
                        .getList("items.findAll { it.between.contains('" + jun.id() + "') }"));
    }

    private static String linked(Household home, Somebody jun) {
        JsonPath made = home.maria().posts("/v1/family-links", Map.of("family", home.family(), "with", jun.id()), 201);
        String link = "/v1/family-links/" + made.getString("link.id");
        home.maria().posts(link + "/confirmation", Map.of(), 200);
        jun.posts(link + "/confirmation", Map.of("code", made.getString("code")), 200);
        home.ben().posts(link + "/consent", 200);
        jun.posts(link + "/assent", 200);
        return link;
    }
}
