package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.story.TheirHours.EVERY_DAY;
import static org.kinbridge.story.TheirHours.dated;
import static org.kinbridge.story.TheirHours.says;
import static org.kinbridge.story.TheirHours.weekly;
import static org.kinbridge.story.TheirHours.windows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Maria works nights in Rome, Ana goes to school in Manila, and they look for a time. */
@QuarkusTest
class AvailabilityStoryTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void mariaPastesHerRosterAndIsOfferedNothingInHerShiftsNorInHerRest() {
        Household home = Household.found().open();
        LocalDate first = LocalDate.ofInstant(Plans.now(), ROME).plusDays(2);
        List<Object> roster = rotating(first);
        says(home.maria(), home.maria(), Map.of("roster", roster, "rest", "PT8H"))
                .statusCode(200);

        JsonPath found = windows(home.maria(), home, "?days=14&minutes=45&from=" + first);

        List<String> from = found.getList("items.from.yours.instant");
        List<String> until = found.getList("items.until.yours.instant");
        assertFalse(from.isEmpty());
        for (int window = 0; window < from.size(); window++) {
            Instant begins = Instant.parse(from.get(window));
            Instant ends = Instant.parse(until.get(window));
            assertTrue(!begins.plusSeconds(45 * 60).isAfter(ends), "shorter than asked for");
            for (int night = 0; night < 14; night += 2) {
                Instant shift = first.plusDays(night).atTime(22, 0).atZone(ROME).toInstant();
                Instant rested =
                        first.plusDays(night + 1).atTime(14, 0).atZone(ROME).toInstant();
                assertTrue(!ends.isAfter(shift) || !begins.isBefore(rested), begins + " in " + shift);
            }
        }
        assertEquals("Europe/Rome", found.getString("items[0].best.yours.zone"));
        assertEquals("Asia/Manila", found.getString("items[0].best.theirs.zone"));
        assertEquals(
                found.getList("items.best.yours.instant"),
                windows(
                                home.ana(),
                                home,
                                "?days=14&minutes=45&from="
                                        + first.atTime(12, 0)
                                                .atZone(ROME)
                                                .withZoneSameInstant(Plans.MANILA)
                                                .toLocalDate())
                        .<String>getList("items.best.theirs.instant")
                        .stream()
                        .filter(found.<String>getList("items.best.yours.instant")::contains)
                        .toList(),
                "the same order for both");
    }

    /** Nights one day, off the other. */
    private static List<Object> rotating(LocalDate first) {
        List<Object> roster = new ArrayList<>();
        for (int night = 0; night < 14; night += 2) {
            roster.add(dated(first.plusDays(night), "22:00", "06:00"));
        }
        return roster;
    }

    @Test
    void onlySheAndWhoDecidesForAChildReadWhatWasSaid() {
        Household home = Household.found().open();
        says(home.maria(), home.maria(), Map.of("shifts", List.of(weekly(EVERY_DAY, "08:00", "16:00"))))
                .statusCode(200);
        says(home.ben(), home.ana(), Map.of("quietHours", Map.of("from", "20:00", "until", "06:30")))
                .statusCode(200)
                .body("quietHours.from", equalTo("20:00"));
        says(home.ana(), home.ana(), Map.of("quietHours", Map.of("from", "21:00", "until", "06:30")))
                .statusCode(200);

        // One household has one word, and Ana her own.
        assertEquals("20:00", ofAna(home.maria(), home).getString("quietHours.from"));
        assertEquals("20:00", ofAna(home.ben(), home).getString("quietHours.from"));
        assertEquals("21:00", ofAna(home.ana(), home).getString("quietHours.from"));
        for (Somebody other : List.of(home.ben(), home.ana(), Household.found().maria())) {
            other.asks()
                    .get("/v1/availability/" + home.maria().id())
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/not-found"));
        }
        String windows = home.ben()
                .asks()
                .get("/v1/family-links/" + home.link() + "/windows")
                .asString();
        assertFalse(windows.contains("SHIFT"), windows);
    }

    private static JsonPath ofAna(Somebody reader, Household home) {
        return reader.reads("/v1/availability/" + home.ana().id());
    }

    @Test
    void whatIsSaidIsReplacedByWhoHasSeenItAndStaysWithinBounds() {
        Household home = Household.found().open();
        String path = "/v1/availability/" + home.ana().id();
        Map<String, Object> nothing =
                Map.of("windows", List.of(), "exceptions", List.of(), "shifts", List.of(), "roster", List.of());
        home.ben().asks().body(nothing).put(path).then().statusCode(428);
        String old = home.ben().asks().get(path).header("ETag");
        says(home.maria(), home.ana(), Map.of("quietHours", Map.of("from", "21:00", "until", "06:30")))
                .statusCode(200);
        home.ben().asks().header("If-Match", old).body(nothing).put(path).then().statusCode(412);

        refused(home.ben(), home.ana(), Map.of("quietHours", Map.of("from", "23:00", "until", "06:30")), "/quietHours");
        refused(home.ben(), home.ana(), Map.of("quietHours", Map.of("from", "21:00", "until", "02:30")), "/quietHours");
        refused(
                home.maria(),
                home.maria(),
                Map.of("quietHours", Map.of("from", "01:00", "until", "03:00")),
                "/quietHours");
        refused(home.maria(), home.maria(), Map.of("school", List.of()), "/school");
        refused(home.maria(), home.maria(), Map.of("rest", "P2D"), "/rest");
        refused(home.maria(), home.maria(), Map.of("rest", "soon"), "/rest");
        LocalDate day = Plans.inDays(3);
        refused(
                home.maria(),
                home.maria(),
                Map.of("roster", List.of(dated(day, "20:00", "06:00"), dated(day.plusDays(1), "05:00", "12:00"))),
                "/roster/1");
        refused(
                home.maria(),
                home.maria(),
                Map.of("roster", List.of(dated(LocalDate.of(2000, 1, 1), "20:00", "06:00"))),
                "/roster/0/on");
        refused(
                home.maria(),
                home.maria(),
                Map.of("shifts", List.of(weekly(List.of(), "20:00", "06:00"))),
                "/shifts/0/days");
        Map<String, Object> off = Map.of("on", day.toString(), "windows", List.of());
        refused(home.maria(), home.maria(), Map.of("exceptions", List.of(off, off)), "/exceptions/1/on");
        says(home.maria(), home.maria(), Map.of("boss", "x")).statusCode(400);
    }

    private static void refused(Somebody by, Somebody about, Map<String, Object> said, String pointer) {
        says(by, about, said)
                .statusCode(422)
                .body("type", endsWith("/invalid"))
                .body("violations[0].pointer", equalTo(pointer));
    }

    /** Whatever is said as hours: whoever wants to keep somebody from Ana has to say that, and not that she is at school. */
    @Test
    void nobodyTakesAllOfAnasDayBySayingThatSheIsAtSchool() {
        Household home = Household.found().open();
        List<String> monday = List.of("MONDAY");
        List<Object> all = List.of(weekly(EVERY_DAY, "00:00", "00:00"));
        refused(home.ben(), home.ana(), Map.of("school", all), "/school/0");
        refused(home.ben(), home.ana(), Map.of("school", List.of(weekly(monday, "04:30", "09:00"))), "/school/0");
        refused(home.ben(), home.ana(), Map.of("school", List.of(weekly(monday, "18:00", "22:30"))), "/school/0");
        refused(home.ben(), home.ana(), Map.of("school", List.of(weekly(monday, "07:00", "17:30"))), "/school");
        Map<String, Object> night = Map.of("from", "18:00", "until", "08:00");
        List<Object> longDays = List.of(weekly(monday, "08:00", "17:00"));
        refused(home.ben(), home.ana(), Map.of("quietHours", night, "school", longDays), "/school");
        says(home.ben(), home.ana(), Map.of("quietHours", night, "school", List.of(weekly(monday, "08:00", "16:00"))))
                .statusCode(200);
    }

    /** Paolo's household and Ben's each say their own of Ana; what holds is both, and neither reads the other's. */
    @Test
    void eachHouseholdHasItsOwnWordAndTheStrictestHolds() {
        Household home = Household.found().open();
        Somebody paolo = Somebody.withPhone(Numbers.italian(), "Paolo", "1988-02-03", "Europe/Rome", "IT");
        secondHousehold(home, paolo);
        says(
                        home.ben(),
                        home.ana(),
                        Map.of("quietHours", Map.of("from", "21:00", "until", "08:00"), "school", List.of()))
                .statusCode(200);
        assertNull(ofAna(paolo, home).get("quietHours"));
        String seen = paolo.asks().get("/v1/availability/" + home.ana().id()).header("ETag");

        Map<String, Object> narrow = Map.of(
                "quietHours",
                Map.of("from", "19:30", "until", "06:00"),
                "school",
                List.of(),
                "windows",
                List.of(weekly(EVERY_DAY, "06:00", "19:30")));
        says(paolo, home.ana(), narrow).statusCode(200);

        assertEquals("21:00", ofAna(home.ben(), home).getString("quietHours.from"));
        assertEquals(List.of(), ofAna(home.ben(), home).getList("windows"));
        home.ben()
                .asks()
                .header("If-Match", seen)
                .body(Map.of("windows", List.of(), "exceptions", List.of(), "shifts", List.of(), "roster", List.of()))
                .put("/v1/availability/" + home.ana().id())
                .then()
                .statusCode(412);
        LocalDate day = Plans.inDays(3);
        for (int hour : List.of(7, 19)) {
            Plans.refused(
                    home.maria(),
                    "/v1/scheduled-calls",
                    Plans.call(home, day.atTime(hour, 15)),
                    422,
                    "quiet-hours",
                    "/at");
        }
        says(home.maria(), home.maria(), Map.of("windows", List.of(weekly(EVERY_DAY, "13:00", "13:15"))))
                .statusCode(200);
        String toBen = windows(home.ben(), home, "?days=3").prettify();
        assertFalse(toBen.replace("QUIET_HOURS", "").contains("HOURS"), toBen);
    }

    private static void secondHousehold(Household home, Somebody paolo) {
        String second = paolo.posts("/v1/families", Map.of("name", "Reyes", "role", "STAYING_PARENT"), 201)
                .getString("id");
        String code = home.ben()
                .posts(
                        "/v1/families/" + home.family() + "/members/"
                                + home.ana().id() + "/codes",
                        201)
                .getString("code");
        assertEquals(
                "DONE",
                paolo.posts("/v1/child-claims", Map.of("family", second, "code", code), 201)
                        .getString("state"));
    }

    /** A call with Paolo's household is in the way: Ben reads that there is no time, in the same word as for all else. */
    @Test
    void whoeverArrangesForAnaIsToldOfNothingButNightAndClass() {
        Household home = Household.found().open();
        says(home.ben(), home.ana(), Map.of("windows", List.of(weekly(EVERY_DAY, "16:00", "16:15"))))
                .statusCode(200);

        JsonPath bens = windows(home.ben(), home, "?days=7");
        assertEquals(List.of(Map.of("whose", "YOURS", "rule", "BUSY")), bens.getList("nearest.inTheWay"));
        JsonPath anas = windows(home.ana(), home, "?days=7");
        assertEquals(List.of(Map.of("whose", "YOURS", "rule", "HOURS")), anas.getList("nearest.inTheWay"));
    }

    /** Whoever is kept from Ana neither reads nor says when she sleeps, and cannot tell why. */
    @Test
    void whoIsKeptFromAnaHasNoWordOfHerHours() {
        Household home = Household.found().open();
        ofAna(home.maria(), home);
        Restrictions.set(home.ben(), home, Map.of());
        String path = "/v1/availability/" + home.ana().id();
        home.maria().asks().get(path).then().statusCode(404).body("type", endsWith("/not-found"));
        home.maria()
                .asks()
                .header("If-Match", "*")
                .body(Map.of("windows", List.of(), "exceptions", List.of(), "shifts", List.of(), "roster", List.of()))
                .put(path)
                .then()
                .statusCode(404);
        ofAna(home.ben(), home);
        Household other = Household.found().open();
        other.ana()
                .asks()
                .delete("/v1/family-links/" + other.link() + "/assent")
                .then()
                .statusCode(200);
        other.maria().asks().get("/v1/availability/" + other.ana().id()).then().statusCode(404);
    }

    @Test
    void aSmallChildsHoursAreSaidByAGrownUp() {
        Household home = Household.withAnaBorn(Plans.inDays(0).minusYears(5));
        says(home.ana(), home.ana(), Map.of()).statusCode(422).body("type", endsWith("/invalid"));
        says(home.ben(), home.ana(), Map.of("school", List.of())).statusCode(200);
    }

    @Test
    void whereTheyHaveNothingInCommonTheKindOfRuleIsSaidAndNothingElse() {
        Household home = Household.found().open();
        says(home.maria(), home.maria(), Map.of("windows", List.of(weekly(EVERY_DAY, "16:00", "16:15"))))
                .statusCode(200);

        JsonPath marias = windows(home.maria(), home, "?days=7");
        assertEquals(List.of(), marias.getList("items"));
        assertEquals(List.of("no-shared-window"), marias.getList("warnings"));
        assertEquals(List.of(Map.of("whose", "YOURS", "rule", "HOURS")), marias.getList("nearest.inTheWay"));
        JsonPath bens = windows(home.ben(), home, "?days=7");
        assertEquals(List.of(Map.of("whose", "THEIRS", "rule", "BUSY")), bens.getList("nearest.inTheWay"));
        assertEquals("Asia/Manila", bens.getString("nearest.best.yours.zone"));
    }

    @Test
    void aCallThatIsPlannedIsInTheWayAndTellsTheUsualTime() {
        Household home = Household.found().open();
        LocalDate day = Plans.nextSunday();
        home.maria().posts("/v1/scheduled-calls", Plans.call(home, day.atTime(17, 0)), 201);

        JsonPath found = windows(home.ana(), home, "?days=1&from=" + day);

        assertEquals(List.of(day + "T16:30:00", day + "T17:30:00"), found.getList("items.best.yours.local"));
        assertEquals(day + "T17:00:00", found.getString("items[0].until.yours.local"));
    }

    @Test
    void whoMayNotUseTheLinkIsToldNothing() {
        Household home = Household.found().open();
        String path = "/v1/family-links/" + home.link() + "/windows";
        for (String odd : List.of(
                "days=0",
                "days=32",
                "minutes=4",
                "minutes=241",
                "from=" + Plans.inDays(-2),
                "from=" + Plans.inDays(50))) {
            home.maria()
                    .asks()
                    .get(path + "?" + odd)
                    .then()
                    .statusCode(422)
                    .body("violations", hasSize(1))
                    .body("violations[0].pointer", equalTo("?" + odd.replaceAll("=.*", "")));
        }
        home.maria().asks().get(path + "?from=tomorrow").then().statusCode(400);
        Household.found().ben().asks().get(path).then().statusCode(404);

        Restrictions.set(home.ben(), home, Map.of());
        for (Somebody one : List.of(home.maria(), home.ana(), home.ben())) {
            one.asks().get(path).then().statusCode(409).body("type", endsWith("/contact-not-ready"));
        }
    }
}
