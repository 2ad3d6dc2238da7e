package org.kinbridge.story;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody lives by another clock from today on, and her profile says so. What was is not touched. */
@QuarkusTest
class MovingStoryTest {

    private static final String DUBAI = "Asia/Dubai";

    @Test
    void mariasSeriesGoesByHerNewClockAndBothHearOfIt() {
        Household home = Household.found().open();
        LocalDate start = Plans.inDays(-60);
        String series = planned(home, marias(home, start));
        home.ana().posts(series + "/confirmation", 200);
        String past = series + "/occurrences?from=" + start + "&to=" + Plans.inDays(-2);
        String before = home.ana().asks().get(past).asString();

        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana())) {
            moves(home.maria(), DUBAI);
            for (LiveEar ear : List.of(maria, ana)) {
                assertEquals(
                        series.substring(series.lastIndexOf('/') + 1),
                        ear.hears("call-series.changed", 1).getString("data.series"));
                JsonPath call = ear.hears("call.changed", 50);
                assertEquals("PROPOSED", call.getString("data.state"));
            }
        }

        assertEquals(before, home.ana().asks().get(past).asString());
        JsonPath calls = calls(home.maria(), home);
        List<String> ahead = calls.getList("items.findAll { it.state == 'PROPOSED' }.yours.local");
        assertTrue(ahead.size() > 50, calls.prettify());
        assertEquals(Set.of("12:00:00"), hours(ahead));
        assertEquals(Set.of(DUBAI), new HashSet<>(calls.getList("items.yours.zone")));
        assertEquals(Set.of("16:00:00"), hours(calls.getList("items.theirs.local")));
        assertEquals(home.maria().id(), calls.getString("items[0].proposedBy"));
        assertEquals(DUBAI, home.ana().reads(series).getString("zone"));
        assertEquals(
                ahead.size(), home.ana().posts(series + "/confirmation", 200).getInt("confirmed"));
    }

    @Test
    void whatAnasClockRulesAndWhatWasAgreedOnByItselfStaysAtItsMoment() {
        Household home = Household.found().open();
        String series = planned(home, Plans.series(home, Plans.inDays(1), "FREQ=DAILY"));
        home.ana().posts(series + "/confirmation", 200);
        Map<String, Object> single = Plans.call(home, Plans.inDays(3).atTime(10, 0));
        single.put("anchor", home.maria().id());
        JsonPath call = home.maria().posts("/v1/scheduled-calls", single, 201);
        List<String> moments = calls(home.ana(), home).getList("items.yours.instant");

        moves(home.maria(), DUBAI);

        JsonPath after = calls(home.ana(), home);
        assertEquals(moments, after.getList("items.yours.instant"));
        assertEquals(Set.of("CONFIRMED", "PROPOSED"), new HashSet<>(after.getList("items.state")));
        assertEquals(
                1, after.getList("items.findAll { it.state == 'PROPOSED' }").size());
        assertEquals(Set.of(DUBAI), new HashSet<>(after.getList("items.theirs.zone")));
        assertEquals(
                call.getString("yours.instant"),
                home.maria()
                        .reads("/v1/scheduled-calls/" + call.getString("id"))
                        .getString("yours.instant"));
    }

    @Test
    void toAPlaceWhereItIsTheSameTimeNothingIsAskedAnew() {
        Household home = Household.found().open();
        String series = planned(home, marias(home, Plans.inDays(1)));
        home.ana().posts(series + "/confirmation", 200);

        moves(home.maria(), "Europe/Paris");

        JsonPath calls = calls(home.maria(), home);
        assertEquals(Set.of("CONFIRMED"), new HashSet<>(calls.getList("items.state")));
        assertEquals(Set.of("Europe/Paris"), new HashSet<>(calls.getList("items.yours.zone")));
    }

    /** Her noon in Tokyo is Ana's class on weekdays: there are no calls then, and on Sundays there are. */
    @Test
    void whatHerNewClockPutsIntoAnasClassIsWithdrawn() {
        Household home = Household.found().open();
        planned(home, marias(home, Plans.inDays(1)));
        LocalDate tuesday = TheirHours.next(DayOfWeek.TUESDAY);
        LocalDate sunday = Plans.nextSunday();

        moves(home.maria(), "Asia/Tokyo");

        assertEquals(List.of("CANCELLED"), on(home, tuesday).getList("items.state"));
        assertEquals(List.of("NOT_AVAILABLE"), on(home, tuesday).getList("items.reason"));
        assertEquals(List.of("PROPOSED"), on(home, sunday).getList("items.state"));
        assertEquals(List.of(sunday + "T11:00:00"), on(home, sunday).getList("items.yours.local"));
    }

    /** Midnight in Auckland: whosever clock rules a call, it does not ring her awake. */
    @Test
    void whatHasBecomeNightForAnaIsWithdrawnWhoseverClockRulesIt() {
        Household home = Household.found().open();
        planned(home, marias(home, Plans.inDays(1)));
        String single = "/v1/scheduled-calls/" + Plans.proposed(home, 100).getString("id");
        try (LiveEar ear = LiveEar.of(home.maria())) {
            moves(home.ana(), "Pacific/Auckland");
            assertEquals("CANCELLED", ear.hears("call.changed", 1).getString("data.state"));
        }
        assertEquals(
                Set.of("NOT_AVAILABLE"), new HashSet<>(calls(home.ana(), home).getList("items.reason")));
        home.ana().asks().get(single).then().body("state", equalTo("CANCELLED"));
    }

    @Test
    void aSmallChildIsMovedByWhoDecidesForHer() {
        Household home = Household.withAnaBorn(Plans.inDays(-5 * 365)).openWithoutAssent();
        String series = planned(home, Plans.series(home, Plans.inDays(1), "FREQ=WEEKLY;COUNT=4"));
        String profile =
                "/v1/families/" + home.family() + "/members/" + home.ana().id() + "/profile";
        home.ben()
                .asks()
                .header("If-Match", home.ben().asks().get(profile).header("ETag"))
                .body(Map.of("zone", "Asia/Tokyo"))
                .patch(profile)
                .then()
                .statusCode(200);
        assertEquals("Asia/Tokyo", home.maria().reads(series).getString("zone"));
        assertEquals(Set.of("19:00:00"), hours(calls(home.maria(), home).getList("items.theirs.local")));
    }

    @Test
    void whileContactIsClosedNobodyLearnsWhereTheOtherLivesNow() {
        Household home = Household.found().open();
        String series = planned(home, marias(home, Plans.inDays(1)));
        Map<String, Object> anas = Plans.series(home, Plans.inDays(1), "FREQ=WEEKLY;BYDAY=SA");
        anas.put("at", "10:00");
        String days = planned(home, anas) + "/occurrences?from=" + Plans.inDays(0) + "&to=" + Plans.inDays(9);
        assertEquals("Europe/Rome", home.ana().reads(days).getString("items[0].theirs.zone"));
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        moves(home.maria(), DUBAI);
        assertEquals("Europe/Rome", home.ana().reads(series).getString("zone"));
        assertNull(home.ana().reads(days).getString("items[0].theirs"));
        for (String path : List.of(series, days, "/v1/scheduled-calls?limit=200&familyLink=" + home.link())) {
            assertFalse(home.ana().reads(path).prettify().contains(DUBAI), path);
        }
        assertEquals(Set.of("CANCELLED"), new HashSet<>(Plans.states(home.ana(), home)));
        home.ana().posts("/v1/family-links/" + home.link() + "/assent", 200);
        assertEquals(DUBAI, home.ana().reads(series).getString("zone"));
        assertEquals(DUBAI, home.ana().reads(days).getString("items[0].theirs.zone"));
        JsonPath calls = calls(home.maria(), home);
        assertEquals(
                Set.of("12:00:00"),
                hours(calls.getList("items.findAll { it.state == 'PROPOSED' && it.anchor == '"
                        + home.maria().id() + "' }.yours.local")));
    }

    private static void moves(Somebody who, String zone) {
        who.asks()
                .header("If-Match", who.asks().get("/v1/me").header("ETag"))
                .body(Map.of("zone", zone))
                .patch("/v1/me")
                .then()
                .statusCode(200);
    }

    private static JsonPath calls(Somebody reader, Household home) {
        return reader.reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link());
    }

    private static JsonPath on(Household home, LocalDate day) {
        return home.ana().reads("/v1/scheduled-calls?familyLink=" + home.link() + "&from=" + day + "&to=" + day);
    }

    private static Set<String> hours(List<String> locals) {
        return new HashSet<>(locals.stream().map(local -> local.substring(11)).toList());
    }

    private static String planned(Household home, Map<String, Object> asked) {
        return "/v1/call-series/"
                + home.maria().posts("/v1/call-series", asked, 201).getString("id");
    }

    /** Every day at noon on Maria's clock. */
    private static Map<String, Object> marias(Household home, LocalDate start) {
        Map<String, Object> series = Plans.series(home, start, "FREQ=DAILY");
        series.put("anchor", home.maria().id());
        series.put("at", "12:00");
        return series;
    }
}
