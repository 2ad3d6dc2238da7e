package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing rings in Ana's night nor in her class, whatever anybody asks for. {@link HouseTime} moves the clock. */
@QuarkusTest
class QuietHoursStoryTest {

    private static final Duration SOON = Duration.ofSeconds(15);

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

    /** Agreed on or not: what has come to lie in her night is withdrawn in that moment, and nothing says why. */
    @Test
    void whatHasBecomeNightIsWithdrawn() {
        Household home = Household.found().open();
        String agreed = "/v1/scheduled-calls/" + Plans.proposed(home, 2).getString("id");
        home.ana().posts(agreed + "/confirmation", 200);
        String early = "/v1/scheduled-calls/"
                + home.maria()
                        .posts(
                                "/v1/scheduled-calls",
                                Plans.call(home, Plans.inDays(2).atTime(16, 30)),
                                201)
                        .getString("id");
        String series = "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", Plans.series(home, Plans.inDays(3), "FREQ=DAILY;COUNT=4"), 201)
                        .getString("id");

        says(home.ben(), home.ana(), EARLY_NIGHT).statusCode(200);

        assertEquals("CANCELLED", home.maria().reads(agreed).getString("state"));
        assertEquals("NOT_AVAILABLE", home.maria().reads(agreed).getString("reason"));
        assertEquals("PROPOSED", home.maria().reads(early).getString("state"));
        home.maria().posts(series + "/confirmation", 409);
        assertEquals(
                List.of("PROPOSED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED"),
                Plans.states(home.maria(), home));
    }

    /** A call that goes on is nobody's to end; but nobody is rung in any more. */
    @Test
    void nobodyIsRungIntoWhatHasBecomeNightMeanwhile() {
        Household home = Household.found().open();
        String call = "/v1/scheduled-calls/" + Plans.proposed(home, 1).getString("id");
        HouseTime.moveTo(Instant.parse(home.maria().reads(call).getString("yours.instant"))
                .plus(Duration.ofMinutes(1)));
        home.maria().posts(call + "/joining", 200);

        says(home.ben(), home.ana(), EARLY_NIGHT).statusCode(200);

        assertEquals("PROPOSED", home.maria().reads(call).getString("state"));
        home.ana().asks().post(call + "/joining").then().statusCode(422).body("type", endsWith("/quiet-hours"));
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
    void aSeriesThatMostlyRingsInThemIsRefusedAndNoDayIsNamed() {
        Household home = Household.found().open();
        Map<String, Object> late = Plans.series(home, Plans.inDays(2), "FREQ=WEEKLY;COUNT=3");
        late.put("at", "20:15");
        home.maria()
                .asks()
                .body(late)
                .post("/v1/call-series")
                .then()
                .statusCode(422)
                .body("type", endsWith("/quiet-hours"))
                .body("violations", hasSize(1))
                .body("violations[0].pointer", equalTo("/rule"))
                .body("violations[0].message", equalTo("mostly at a time outside the child's night and class"));
        assertEquals(0, home.maria().reads("/v1/call-series").getList("items").size());
    }

    /** One exam in two months keeps nobody from a series; that day is passed over, and nobody is told why. */
    @Test
    void aSingleExamDoesNotKeepThemFromASeries() {
        Household home = Household.found().open();
        Somebody school = Institutions.school("Mabini Elementary", "PH");
        LocalDate sunday = Plans.nextSunday().plusWeeks(1);
        schoolSays(school, List.of(), List.of(dated(sunday.plusWeeks(1), "18:00", "20:00")))
                .statusCode(200);
        Pupil.enrolled(home, school, "S-8");
        home.maria().posts("/v1/call-series", Plans.series(home, sunday, "FREQ=WEEKLY;COUNT=5"), 201);
        assertEquals(List.of("PROPOSED", "PROPOSED", "PROPOSED", "PROPOSED"), Plans.states(home.ana(), home));
    }

    /** Ana's exam is said when a call at that hour stands already; and so is the end of what her school may say. */
    @Test
    void whatTheSchoolSaysLaterWithdrawsWhatIsPlanned() {
        Household home = Household.found().open();
        Somebody school = Institutions.school("Mabini Elementary", "PH");
        LocalDate sunday = TheirHours.next(DayOfWeek.SUNDAY);
        LocalDate tuesday = TheirHours.next(DayOfWeek.TUESDAY);
        Pupil ana = Pupil.enrolled(home, school, "S-9");
        schoolSays(school, List.of(weekly(List.of("SATURDAY"), "09:00", "12:00")), List.of())
                .statusCode(200);
        String inExam = planned(home, sunday.atTime(14, 0));
        String inUsualClass = planned(home, tuesday.atTime(10, 0));

        schoolSays(
                        school,
                        List.of(weekly(List.of("SATURDAY"), "09:00", "12:00")),
                        List.of(dated(sunday, "13:00", "18:00")))
                .statusCode(200);

        await().atMost(SOON).until(() -> home.maria().reads(inExam).getString("state"), "CANCELLED"::equals);
        assertEquals("PROPOSED", home.maria().reads(inUsualClass).getString("state"));
        home.ben().asks().delete("/v1/grants/" + ana.grant()).then().statusCode(200);
        assertEquals("CANCELLED", home.maria().reads(inUsualClass).getString("state"));
    }

    private static String planned(Household home, LocalDateTime at) {
        return "/v1/scheduled-calls/"
                + home.maria()
                        .posts("/v1/scheduled-calls", Plans.call(home, at), 201)
                        .getString("id");
    }

    /** A school that says nothing of its hours, or others, takes nothing from what the family says. */
    @Test
    void theFamilysWordOfHerClassHoldsWhateverASchoolSays() {
        Household home = Household.found().open();
        LocalDate tuesday = TheirHours.next(DayOfWeek.TUESDAY);
        Somebody silent = Institutions.school("Silent Elementary", "PH");
        schoolSays(silent, List.of(), List.of()).statusCode(200);
        Pupil.enrolled(home, silent, "S-10");
        quiet(home.maria(), home, tuesday.atTime(10, 0));

        says(home.ben(), home.ana(), Map.of("school", List.of(weekly(List.of("TUESDAY"), "09:00", "11:00"))))
                .statusCode(200);
        Somebody second = Institutions.school("Second Elementary", "PH");
        schoolSays(
                        second,
                        List.of(weekly(List.of("SATURDAY"), "09:00", "12:00")),
                        List.of(dated(tuesday, "15:00", "17:00")))
                .statusCode(200);
        Pupil.enrolled(home, second, "S-11");
        quiet(home.maria(), home, tuesday.atTime(10, 0));
        quiet(home.maria(), home, tuesday.atTime(16, 0));
        planned(home, tuesday.atTime(12, 0));
    }

    @Test
    void noSchoolSaysThatItsDayHasNoEnd() {
        Somebody school = Institutions.school("Endless Elementary", "PH");
        List<String> monday = List.of("MONDAY");
        tooMuch(school, List.of(weekly(monday, "00:00", "00:00")), List.of(), "/weekly/0");
        tooMuch(
                school,
                List.of(weekly(monday, "05:00", "13:00"), weekly(monday, "13:00", "15:15")),
                List.of(),
                "/weekly");
        LocalDate day = Plans.inDays(5);
        tooMuch(school, List.of(), List.of(dated(day, "04:00", "10:00")), "/exams/0");
        tooMuch(school, List.of(), List.of(dated(day, "05:00", "12:00"), dated(day, "12:00", "16:00")), "/exams/1");
        tooMuch(school, List.of(), List.of(dated(day.plusYears(2), "08:00", "10:00")), "/exams/0/on");
        tooMuch(school, List.of(), List.of(dated(day.minusYears(2), "08:00", "10:00")), "/exams/0/on");
    }

    private static void tooMuch(Somebody school, List<Object> weekly, List<Object> exams, String pointer) {
        schoolSays(school, weekly, exams)
                .statusCode(422)
                .body("type", endsWith("/invalid"))
                .body("violations[0].pointer", equalTo(pointer));
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
        LocalDate holiday = TheirHours.holiday();
        if (holiday.isAfter(Plans.inDays(50))) {
            HouseTime.moveTo(holiday.minusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        Household home = Household.found().open();

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
