package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Ana lives in two households: Maria calls her from Rome, and her father Paolo in the other one. Neither family knows of the
 * other, and no two of her calls are at the same time. {@link HouseTime} moves the clock that all stories share.
 */
@QuarkusTest
class OverlapStoryTest {

    private static final String CALLS = "/v1/scheduled-calls";
    private static final String SERIES = "/v1/call-series";

    @Test
    void sheIsNotAskedToTwoCallsAtOnceAndNothingIsToldOfTheOther() {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = Plans.inDays(3);
        String first = asked(home.maria(), Plans.call(home, day.atTime(17, 0)));

        overlaps(propose(paolos.paolo(), paolos.call(home, day, 17, 15)));
        overlaps(propose(paolos.paolo(), paolos.call(home, day, 16, 45)));
        overlaps(propose(home.ben(), Plans.call(home, day.atTime(17, 29))));
        String before = asked(paolos.paolo(), paolos.call(home, day, 16, 30));
        String after = asked(paolos.paolo(), paolos.call(home, day, 17, 30));

        assertEquals(List.of("PROPOSED"), Plans.states(home.maria(), home));
        home.ana().posts(CALLS + "/" + first + "/cancellation", 200);
        asked(paolos.paolo(), paolos.call(home, day, 17, 0));
        assertEquals(4, home.ana().reads(CALLS).getList("items").size());
        assertFalse(home.maria().reads(CALLS).prettify().contains(before));
        assertFalse(home.maria().reads(CALLS).prettify().contains(after));
    }

    @Test
    void ofManyWhoAskAtOnceOneIsFirst() throws Exception {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = Plans.inDays(3);
        List<Callable<Response>> askers = new ArrayList<>();
        // Each of them has 18:15 to 18:20 in it.
        for (int minute = 0; minute < 6; minute++) {
            LocalTime at = LocalTime.of(17, 50).plusMinutes(minute * 5L);
            askers.add(() ->
                    home.maria().asks().body(Plans.call(home, day.atTime(at))).post(CALLS));
            askers.add(
                    () -> paolos.paolo().asks().body(paolos.call(home, day, at)).post(CALLS));
        }
        Collections.shuffle(askers);

        List<Integer> answers = together(askers);

        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
        assertEquals(11, answers.stream().filter(status -> status == 409).count(), answers::toString);
        assertEquals(1, home.ana().reads(CALLS).getList("items").size());
    }

    /** Proposals, moves and series of two families, at random and all at once: whoever is refused is refused properly. */
    @Test
    void whateverIsAskedForAtOnceNoTwoOfHerCallsOverlap() throws Exception {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = new java.util.Random(seed);
        String marias = CALLS + "/" + asked(home.maria(), Plans.call(home, day.atTime(9, 0)));
        String his = CALLS + "/" + asked(paolos.paolo(), paolos.call(home, day, 9, 30));
        List<Callable<Response>> askers = new ArrayList<>();
        for (int turn = 0; turn < 8; turn++) {
            LocalTime at = LocalTime.of(9, 0).plusMinutes(15L * random.nextInt(12));
            askers.add(() ->
                    home.maria().asks().body(Plans.call(home, day.atTime(at))).post(CALLS));
            askers.add(
                    () -> paolos.paolo().asks().body(paolos.call(home, day, at)).post(CALLS));
            askers.add(() -> move(home.ana(), marias, at));
            askers.add(() -> move(home.ana(), his, at));
            Map<String, Object> series = Plans.series(home, day, "FREQ=DAILY;COUNT=2");
            series.put("at", at.toString());
            askers.add(() -> home.maria().asks().body(series).post(SERIES));
        }
        Collections.shuffle(askers, new java.util.Random(seed));

        List<Integer> answers = together(askers);

        assertTrue(Set.of(200, 201, 409, 412, 422).containsAll(answers), answers + " of seed " + seed);
        noneOverlap(home.ana().reads(CALLS + "?limit=200"), "seed " + seed);
    }

    private static void noneOverlap(JsonPath calls, String seed) {
        String open = "items.findAll { it.state == 'PROPOSED' || it.state == 'CONFIRMED' }";
        List<String> starts = calls.getList(open + ".yours.instant");
        List<String> lengths = calls.getList(open + ".duration");
        for (int next = 1; next < starts.size(); next++) {
            Instant end = Instant.parse(starts.get(next - 1)).plus(Duration.parse(lengths.get(next - 1)));
            assertFalse(Instant.parse(starts.get(next)).isBefore(end), seed);
        }
    }

    @Test
    void whatCannotBeMovedStaysWhereItIsAndKeepsItsTime() {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = Plans.inDays(3);
        asked(home.maria(), Plans.call(home, day.atTime(17, 0)));
        String his = CALLS + "/" + asked(paolos.paolo(), paolos.call(home, day, 18, 0));
        paolos.paolo().asks().get(his).then().statusCode(200);
        home.ana().posts(his + "/confirmation", 200);

        overlaps(move(home.ana(), his, LocalTime.of(17, 15)));
        overlaps(patched(home.ana(), his, Map.of("at", "16:45", "duration", "PT20M")));

        home.ana().asks().get(his).then().body("state", equalTo("CONFIRMED")).body("duration", equalTo("PT30M"));
        overlaps(propose(home.maria(), Plans.call(home, day.atTime(18, 15))));
        patched(home.ana(), his, Map.of("at", "17:30", "duration", "PT45M"))
                .then()
                .statusCode(200);
        asked(home.maria(), Plans.call(home, day.atTime(18, 15)));
    }

    @Test
    void aSeriesThatMeetsAnotherCallIsNotPlannedNorChangedIntoIt() {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = Plans.inDays(9);
        asked(paolos.paolo(), paolos.call(home, day, 19, 15));

        overlaps(home.maria()
                .asks()
                .body(Plans.series(home, day.minusDays(2), "FREQ=DAILY"))
                .post(SERIES));
        home.maria().asks().get(SERIES).then().body("items", hasSize(0));
        assertEquals(List.of(), Plans.states(home.maria(), home));

        String series = SERIES + "/"
                + home.maria()
                        .posts(SERIES, Plans.afternoons(home, day.minusDays(2), "FREQ=DAILY;COUNT=5"), 201)
                        .getString("id");
        home.ana().posts(series + "/confirmation", 200);
        String before = home.maria().asks().get(series).asString();
        overlaps(patched(home.maria(), series, Map.of("at", "19:00")));
        assertEquals(before, home.maria().asks().get(series).asString());
        assertEquals(Set.of("CONFIRMED"), Set.copyOf(Plans.states(home.maria(), home)));
        home.maria()
                .asks()
                .get(CALLS + "?familyLink=" + home.link())
                .then()
                .body("items.yours.local", everyItem(not(endsWith("T19:00:00"))));
        // Half an hour later is free, for all that her own calls were there before.
        patched(home.maria(), series, Map.of("at", "17:15")).then().statusCode(200);
        overlaps(propose(paolos.paolo(), paolos.call(home, day, 17, 30)));
    }

    @Test
    void whereASeriesGoesOnByItselfADayThatIsTakenIsLeftOutUntilItIsFree() {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = Plans.inDays(62);
        String his = asked(paolos.paolo(), paolos.call(home, day, 19, 15));
        String series = SERIES + "/"
                + home.maria()
                        .posts(SERIES, Plans.series(home, Plans.inDays(50), "FREQ=DAILY"), 201)
                        .getString("id");
        String days = series + "/occurrences?from=" + day.minusDays(1) + "&to=" + day.plusDays(1);
        assertEquals(List.of(false, true, false), home.maria().reads(days).getList("items.taken"), "not even planned");

        HouseTime.passes(Duration.ofDays(5));

        JsonPath made = home.maria().reads(days);
        assertEquals(List.of(false, true, false), made.getList("items.taken"));
        assertEquals(2, made.getList("items.findAll { it.call != null }").size(), made.prettify());
        assertEquals("PROPOSED", made.getString("items[2].state"));
        paolos.paolo().posts(CALLS + "/" + his + "/cancellation", 200);
        HouseTime.passes(Duration.ofDays(2));
        assertEquals("PROPOSED", home.maria().reads(days).getString("items[1].state"));
        assertEquals(List.of(false, false, false), home.maria().reads(days).getList("items.taken"));
    }

    @Test
    void whatIsTakenIsNotOfferedAfterAMissAndAnOfferThatIsTakenSinceIsRefused() {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        JsonPath call = Plans.proposed(home, 1);
        String missed = CALLS + "/" + call.getString("id");
        home.ana().posts(missed + "/confirmation", 200);
        asked(paolos.paolo(), paolos.call(home, Plans.inDays(2), 18, 45));
        HouseTime.moveTo(Instant.parse(call.getString("yours.instant")).plus(Duration.ofMinutes(31)));

        List<String> offers = home.maria().reads(missed).getList("offers.theirs.local");
        assertEquals(3, offers.size());
        assertFalse(offers.contains(Plans.inDays(1) + "T19:00:00"), offers::toString);
        LocalDate third = LocalDate.parse(offers.get(2).substring(0, 10));
        asked(
                paolos.paolo(),
                paolos.call(home, third, LocalTime.parse(offers.get(2).substring(11))));

        overlaps(repair(home, missed, 2));
        repair(home, missed, 1).then().statusCode(201).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void whenTheContactStopsHerTimeIsFreeAgain() {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = Plans.inDays(3);
        asked(home.maria(), Plans.call(home, day.atTime(17, 0)));
        overlaps(propose(paolos.paolo(), paolos.call(home, day, 17, 0)));

        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);

        asked(paolos.paolo(), paolos.call(home, day, 17, 0));
    }

    private static Response repair(Household home, String missed, int which) {
        String start = home.maria().reads(missed).getString("offers[" + which + "].yours.instant");
        return home.maria().asks().body(Map.of("startsAt", start)).post(missed + "/repair");
    }

    private static List<Integer> together(List<Callable<Response>> askers) throws InterruptedException {
        try (ExecutorService all = Executors.newFixedThreadPool(askers.size())) {
            return all.invokeAll(askers).stream()
                    .map(done -> done.resultNow().statusCode())
                    .toList();
        }
    }

    private static String asked(Somebody by, Map<String, Object> call) {
        return by.posts(CALLS, call, 201).getString("id");
    }

    private static Response propose(Somebody by, Map<String, Object> call) {
        return by.asks().body(call).post(CALLS);
    }

    private static Response move(Somebody by, String call, LocalTime at) {
        return patched(by, call, Map.of("at", at.toString()));
    }

    private static Response patched(Somebody by, String path, Map<String, Object> patch) {
        return by.asks()
                .header("If-Match", by.asks().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    private static ValidatableResponse overlaps(Response refused) {
        return refused.then()
                .statusCode(409)
                .body("type", endsWith("/call-overlaps"))
                .body("violations", nullValue());
    }
}
