package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.story.TheirHours.dated;
import static org.kinbridge.story.TheirHours.says;
import static org.kinbridge.story.TheirHours.schoolSays;
import static org.kinbridge.story.TheirHours.weekly;
import static org.kinbridge.story.TheirHours.windows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing rings in Ana's night nor in her class, whatever anybody asks for. {@link HouseTime} moves the clock. */
@QuarkusTest
class QuietHoursStoryTest {

    static final Map<String, Object> EARLY_NIGHT = Map.of("quietHours", Map.of("from", "18:30", "until", "06:30"));

    @Test
    void noCallIsPlannedIntoThem() {
        Household home = Household.found().open();
        LocalDate tuesday = TheirHours.next(DayOfWeek.TUESDAY);
        for (Somebody one : List.of(home.maria(), home.ana(), home.ben())) {
            quiet(one, home, tuesday.atTime(10, 0));
            quiet(one, home, tuesday.atTime(15, 45));
            quiet(one, home, tuesday.atTime(20, 15));
            quiet(one, home, tuesday.atTime(3, 0));
        }
        Map<String, Object> inRome = Plans.call(home, tuesday.atTime(21, 0));
        inRome.put("anchor", home.maria().id());
        Plans.refused(home.maria(), "/v1/scheduled-calls", inRome, 422, "quiet-hours", "/at");
        home.maria().posts("/v1/scheduled-calls", Plans.call(home, tuesday.atTime(16, 0)), 201);
        assertEquals(List.of("PROPOSED"), Plans.states(home.ana(), home));
    }

    private static void quiet(Somebody by, Household home, LocalDateTime at) {
        Plans.refused(by, "/v1/scheduled-calls", Plans.call(home, at), 422, "quiet-hours", "/at");
    }

    @Test
    void noCallIsMovedIntoThem() {
        Household home = Household.found().open();
        LocalDate sunday = TheirHours.next(DayOfWeek.SUNDAY);
        LocalDate tuesday = TheirHours.next(DayOfWeek.TUESDAY);
        String call = "/v1/scheduled-calls/"
                + home.maria()
                        .posts("/v1/scheduled-calls", Plans.call(home, sunday.atTime(10, 0)), 201)
                        .getString("id");
        for (List<String> move : List.of(
                List.of("{\"at\":\"21:00\"}", "/at"),
                List.of("{\"on\":\"" + tuesday + "\"}", "/on"),
                List.of("{\"at\":\"19:00\",\"duration\":\"PT2H\"}", "/at"))) {
            home.ana()
                    .asks()
                    .header("If-Match", home.ana().asks().get(call).header("ETag"))
                    .body(move.get(0))
                    .patch(call)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/quiet-hours"))
                    .body("violations[0].pointer", equalTo(move.get(1)));
        }
        assertEquals(sunday + "T10:00:00", home.ana().reads(call).getString("yours.local"));
    }

    @Test
    void whatHasBecomeNightIsNotConfirmed() {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + Plans.proposed(home, 2).getString("id");
        String series = "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", Plans.series(home, Plans.inDays(3), "FREQ=DAILY;COUNT=4"), 201)
                        .getString("id");

        says(home.ben(), home.ana(), EARLY_NIGHT).statusCode(200);

        home.ana().asks().post(call + "/confirmation").then().statusCode(422).body("type", endsWith("/quiet-hours"));
        assertEquals(0, home.ana().posts(series + "/confirmation", 200).getInt("confirmed"));
        assertEquals(
                List.of("PROPOSED"),
                Plans.states(home.maria(), home).stream().distinct().toList());
    }

    /** To come is to say yes, and that is not said to what has become night. */
    @Test
    void whatHasBecomeNightIsNotConfirmedByComingEither() {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + Plans.proposed(home, 1).getString("id");
        says(home.ben(), home.ana(), EARLY_NIGHT).statusCode(200);
        HouseTime.moveTo(Instant.parse(home.maria().reads(call).getString("yours.instant")));

        home.ana().asks().post(call + "/joining").then().statusCode(422).body("type", endsWith("/quiet-hours"));
        assertEquals("PROPOSED", home.maria().reads(call).getString("state"));
        assertEquals(List.of(), home.maria().reads(call).getList("there"));
    }

    @Test
    void anOfferIsNotTakenOnceItHasBecomeNight() {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + Plans.proposed(home, 1).getString("id");
        home.ben().posts(call + "/confirmation", 200);
        HouseTime.moveTo(Instant.parse(home.maria().reads(call).getString("yours.instant"))
                .plus(Duration.ofMinutes(31)));
        String offer = home.maria().reads(call).getString("offers[1].yours.instant");

        says(home.ben(), home.ana(), EARLY_NIGHT).statusCode(200);

        Plans.refused(home.maria(), call + "/repair", Map.of("startsAt", offer), 422, "quiet-hours", "/startsAt");
    }

    @Test
    void aSeriesThatWouldRingInThemIsRefusedAndTheDaysAreNamed() {
        Household home = Household.found().open();
        LocalDate first = Plans.inDays(2);
        Map<String, Object> late = Plans.series(home, first, "FREQ=WEEKLY;COUNT=3");
        late.put("at", "20:15");
        home.maria()
                .asks()
                .body(late)
                .post("/v1/call-series")
                .then()
                .statusCode(422)
                .body("type", endsWith("/quiet-hours"))
                .body("violations[0].pointer", equalTo("/rule"))
                .body("violations[0].message", equalTo("not on " + first))
                .body("violations[2].message", equalTo("not on " + first.plusWeeks(2)));
        assertEquals(0, home.maria().reads("/v1/call-series").getList("items").size());
    }

    @Test
    void whatBecomesNightLaterIsNotMadeAndIsListed() {
        Household home = Household.found().open();
        String series = "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", Plans.series(home, Plans.inDays(1), "FREQ=DAILY"), 201)
                        .getString("id");
        int made = Plans.states(home.ana(), home).size();

        says(home.ben(), home.ana(), EARLY_NIGHT).statusCode(200);
        HouseTime.passes(Duration.ofDays(3));

        assertEquals(made, Plans.states(home.ana(), home).size());
        LocalDate beyond = Plans.inDays(60);
        JsonPath listed = home.ana().reads(series + "/occurrences?from=" + beyond.minusDays(2) + "&to=" + beyond);
        assertEquals(List.of(true, true, true), listed.getList("items.quiet"));
        says(home.ben(), home.ana(), Map.of()).statusCode(200);
        HouseTime.passes(Duration.ofDays(2));
        assertTrue(Plans.states(home.ana(), home).size() > made, "made once it is day again");
    }

    @Test
    void onAHolidayThereIsNoSchoolAndTheWindowSaysSo() {
        Household home = Household.found().open();
        LocalDate holiday = TheirHours.holiday();

        JsonPath found = windows(home.ana(), home, "?days=1&minutes=240&from=" + holiday);

        // As soon as Maria is up: noon in her summer, an hour later in winter.
        String from = found.getString("items[0].from.yours.local");
        assertTrue(List.of(holiday + "T12:00:00", holiday + "T13:00:00").contains(from), from);
        assertTrue(found.<String>getList("items[0].holidays.country").contains("PH"), found.prettify());
        assertEquals(holiday.toString(), found.getString("items[0].holidays.find { it.country == 'PH' }.on"));
        home.maria().posts("/v1/scheduled-calls", Plans.call(home, holiday.atTime(14, 0)), 201);
        quiet(home.maria(), home, TheirHours.next(DayOfWeek.TUESDAY).atTime(14, 0));
    }

    @Test
    void theSchoolSaysWhenClassIsAsLongAsTheFamilyLetsIt() {
        Household home = Household.found().open();
        Somebody school = Institutions.school("Mabini Elementary", "PH");
        LocalDate tuesday = TheirHours.next(DayOfWeek.TUESDAY);
        LocalDate saturday = TheirHours.next(DayOfWeek.SATURDAY);
        LocalDate sunday = TheirHours.next(DayOfWeek.SUNDAY);
        schoolSays(
                        school,
                        List.of(weekly(List.of("SATURDAY"), "09:00", "12:00")),
                        List.of(dated(sunday, "13:00", "18:00")))
                .statusCode(200);
        quiet(home.maria(), home, tuesday.atTime(10, 0));
        home.maria().posts("/v1/scheduled-calls", Plans.call(home, sunday.atTime(14, 0)), 201);

        Pupil ana = Pupil.enrolled(home, school, "S-7");

        home.maria().posts("/v1/scheduled-calls", Plans.call(home, tuesday.atTime(10, 0)), 201);
        quiet(home.maria(), home, saturday.atTime(10, 0));
        quiet(home.maria(), home, sunday.atTime(16, 0));
        JsonPath found = windows(home.ana(), home, "?days=1&from=" + sunday);
        assertFalse(found.<String>getList("items.best.yours.local").contains(sunday + "T16:00:00"), found.prettify());

        home.ben().asks().delete("/v1/grants/" + ana.grant()).then().statusCode(200);
        home.maria().posts("/v1/scheduled-calls", Plans.call(home, saturday.atTime(10, 0)), 201);
        quiet(home.maria(), home, tuesday.atTime(11, 0));
    }

    @Test
    void twoGrownUpsCallEachOtherWheneverTheyLike() {
        Household home = Household.found().open();
        JsonPath made = home.maria()
                .posts(
                        "/v1/family-links",
                        Map.of("family", home.family(), "with", home.ben().id()),
                        201);
        String link = made.getString("link.id");
        home.maria().posts("/v1/family-links/" + link + "/confirmation", Map.of(), 200);
        home.ben().posts("/v1/family-links/" + link + "/confirmation", Map.of("code", made.getString("code")), 200);
        Map<String, Object> late = Plans.call(home, Plans.inDays(3).atTime(23, 0));
        late.put("familyLink", link);
        late.put("anchor", home.ben().id());
        home.maria().posts("/v1/scheduled-calls", late, 201);
    }
}
