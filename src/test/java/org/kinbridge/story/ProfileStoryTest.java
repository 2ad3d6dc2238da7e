package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody moves, marries, learns a language: her profile is another, and what hangs on where she lives follows. */
@QuarkusTest
class ProfileStoryTest {

    private static final String ME = "/v1/me";
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @Test
    void mariaMovesToMadrid() {
        Somebody maria = maria();
        String before = tag(maria, ME);
        patch(maria, ME, before, Map.of("zone", "Europe/Madrid", "country", "ES", "languages", List.of("es", "ro")))
                .statusCode(200)
                .body("name", equalTo("Maria"))
                .body("zone", equalTo("Europe/Madrid"))
                .body("country", equalTo("ES"))
                .body("languages", equalTo(List.of("es", "ro")));
        assertEquals("Europe/Madrid", maria.reads(ME).getString("zone"));

        patch(maria, ME, before, Map.of("name", "Maria R."))
                .statusCode(412)
                .body("type", endsWith("/precondition-failed"));
        patch(maria, ME, null, Map.of("name", "Maria R.")).statusCode(428);
        patch(maria, ME, tag(maria, ME), Map.of("name", "Maria R.")).statusCode(200);
        assertEquals("Maria R.", maria.reads(ME).getString("name"));
        maria.asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("Maria R."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"zone\":\"CET\"}                | 422 | zone-ambiguous | /zone",
                "{\"zone\":\"Europe/Atlantis\"}    | 422 | invalid        | /zone",
                "{\"country\":\"XX\"}              | 422 | invalid        | /country",
                "{\"country\":\"ROU\"}             | 422 | invalid        | /country",
                "{\"name\":\"  \"}                 | 422 | invalid        | /name",
                "{\"languages\":[]}                | 422 | invalid        | /languages",
                "{\"languages\":[\"english!\"]}    | 422 | invalid        | /languages",
                "{\"name\":null}                   | 400 | malformed      | /name",
                "{\"birthDate\":\"2000-01-01\"}    | 400 | malformed      | /birthDate",
            })
    void whatNobodyCanBeIsRefusedAndNothingChanges(String body, int status, String code, String pointer) {
        Somebody maria = maria();
        String before = maria.asks().get(ME).asString();
        maria.asks()
                .header("If-Match", "*")
                .body(body)
                .patch(ME)
                .then()
                .statusCode(status)
                .body("type", endsWith("/" + code))
                .body("violations[0].pointer", equalTo(pointer));
        assertEquals(before, maria.asks().get(ME).asString());
    }

    /** Ana is nine: her profile is hers. Nene is five: it is theirs who decide for her. */
    @Test
    void aChildsProfileIsHersFromTheAgeOfAssentOn() {
        Household home = Household.found();
        String anas = profile(home, home.ana().id());
        assertEquals("Ana", home.ben().reads(anas).getString("name"));
        patch(home.ben(), anas, tag(home.ben(), anas), Map.of("name", "Anita"))
                .statusCode(409)
                .body("type", endsWith("/state-conflict"));
        patch(home.ana(), ME, tag(home.ana(), ME), Map.of("languages", List.of("tl")))
                .statusCode(200);
        assertEquals(List.of("tl"), home.ben().reads(anas).getList("languages"));

        Somebody nene = nene(home);
        String nenes = profile(home, nene.id());
        patch(nene, ME, "*", Map.of("name", "Queen")).statusCode(409);
        patch(home.ana(), nenes, "*", Map.of("name", "Queen")).statusCode(404);
        patch(maria(), nenes, "*", Map.of("name", "Queen")).statusCode(404);
        patch(home.ben(), nenes, tag(home.ben(), nenes), Map.of("name", "Nene Santos"))
                .statusCode(200);
        assertEquals("Nene Santos", nene.reads(ME).getString("name"));
        home.ben().asks().get(profile(home, home.maria().id())).then().statusCode(404);
    }

    /** Her birthday begins later in Los Angeles, and with it what is hers. */
    @Test
    void whoeverMovesComesOfAgeByTheClockOfHerNewHome() {
        LocalDate birthday = Plans.inDays(1);
        Household home = Household.withAnaBorn(birthday.minusYears(18)).open();
        patch(home.ana(), ME, "*", Map.of("zone", "America/Los_Angeles")).statusCode(200);
        HouseTime.moveTo(birthday.atStartOfDay(Plans.MANILA).toInstant());
        assertEquals("GIVEN", consent(home));
        HouseTime.moveTo(birthday.atStartOfDay(LOS_ANGELES).toInstant().minusSeconds(60));
        assertEquals("GIVEN", consent(home));
        HouseTime.moveTo(birthday.atStartOfDay(LOS_ANGELES).toInstant());
        home.ben().asks().get("/v1/family-links/" + home.link()).then().statusCode(404);
    }

    /** She is seven earlier in Kiritimati, where the day begins first. */
    @Test
    void aSmallChildWhoMovesIsAskedByTheClockOfHerNewHome() {
        LocalDate birthday = Plans.inDays(1);
        Household home = Household.withAnaBorn(birthday.minusYears(7)).openWithoutAssent();
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        patch(home.ben(), profile(home, home.ana().id()), "*", Map.of("zone", kiritimati.getId()))
                .statusCode(200);
        Instant midnight = birthday.atStartOfDay(kiritimati).toInstant();
        if (Plans.now().isBefore(midnight)) {
            assertFalse(Assents.link(home.ana(), home).getMap("yours").containsKey("assent"));
        }
        HouseTime.moveTo(midnight.plusSeconds(60));
        assertTrue(Assents.link(home.ana(), home).getMap("yours").containsKey("assent"));
    }

    /** In San Marino they come of age at fourteen, for this test; Ana, who is fifteen, cannot leave childhood by saying so. */
    @Test
    void nobodyComesOfAgeByHerOwnWord() {
        PolicyStoryTest.load(
                        Institutions.operator(),
                        "SM",
                        "*",
                        List.of(PolicyStoryTest.value("AGE_OF_MAJORITY", 14, "1995-01-01")))
                .statusCode(200);
        Household home = Household.withAnaBorn(Plans.inDays(0).minusYears(15));
        patch(home.ana(), ME, "*", Map.of("country", "SM"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/country"));
        assertEquals("PH", home.ana().reads(ME).getString("country"));
    }

    /** A period that runs follows the country she lives in now. */
    @Test
    void whoeverMovesIsAskedByTheRulesOfHerNewCountry() {
        Assents.renewed(Assents.COUNTRY, 1);
        Household home = Household.found().open();
        LocalDate lastDay = Assents.lastDay(home);
        patch(home.ana(), ME, "*", Map.of("country", Assents.COUNTRY)).statusCode(200);
        HouseTime.moveTo(Assents.asks(lastDay));
        assertEquals(List.of(Assents.ASKED), Assents.told(home.ana()));
    }

    private static String consent(Household home) {
        return Assents.link(home.ben(), home).getString("yours.consent");
    }

    private static Somebody maria() {
        return Somebody.withPhone(Numbers.italian(), "Maria", "1990-04-02", "Europe/Rome", "IT");
    }

    private static Somebody nene(Household home) {
        String members = "/v1/families/" + home.family() + "/members";
        Map<String, Object> profile =
                Somebody.profile("Nene", Plans.inDays(0).minusYears(5).toString(), "Asia/Manila", "PH");
        JsonPath added = home.ben().posts(members, Map.of("profile", profile, "phone", home.benNumber()), 201);
        String id = added.getString("person");
        home.ben()
                .asks()
                .body(Map.of("pin", Household.PIN))
                .put(members + "/" + id + "/first-pin")
                .then()
                .statusCode(204);
        String token = Somebody.byPin(home.benNumber(), "Nene", Household.PIN).path("accessToken");
        return new Somebody(id, token);
    }

    private static String profile(Household home, String child) {
        return "/v1/families/" + home.family() + "/members/" + child + "/profile";
    }

    private static String tag(Somebody reader, String path) {
        return reader.asks().get(path).header("ETag");
    }

    private static ValidatableResponse patch(
            Somebody by, String path, @Nullable String ifMatch, Map<String, Object> change) {
        var asking = by.asks().contentType(ContentType.JSON).body(change);
        return (ifMatch == null ? asking : asking.header("If-Match", ifMatch))
                .patch(path)
                .then();
    }
}
