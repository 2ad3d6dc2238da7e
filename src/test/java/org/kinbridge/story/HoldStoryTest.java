package org.kinbridge.story;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Maria keeps a time for a call while she asks for her shift. {@link HouseTime} moves the clock that all stories share. */
@QuarkusTest
class HoldStoryTest {

    private static final String HOLDS = "/v1/call-holds";
    private static final String CALLS = "/v1/scheduled-calls";

    @Inject
    DataSource db;

    @Test
    void whileSheMakesUpHerMindNobodyElseHasTheTimeNorKnowsOfIt() {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        JsonPath kept;
        try (LiveEar ana = LiveEar.of(home.ana())) {
            Instant before = Plans.now();
            kept = kept(home.maria(), home, day, "17:00");
            Duration left = Duration.between(before, Instant.parse(kept.getString("lapsesAt.instant")));
            assertFalse(left.compareTo(Duration.ofMinutes(15)) < 0 || left.compareTo(Duration.ofMinutes(16)) > 0);
            assertEquals("Europe/Rome", kept.getString("yours.zone"));
            assertEquals(day + "T17:00:00", kept.getString("theirs.local"));

            overlaps(home.ana(), CALLS, Plans.call(home, day.atTime(17, 15)));
            overlaps(home.ben(), HOLDS, Plans.call(home, day.atTime(16, 45)));
            overlaps(paolos.paolo(), CALLS, paolos.call(home, day, LocalTime.of(17, 0)));
            overlaps(home.maria(), CALLS, Plans.call(home, day.atTime(17, 0)));
            JsonPath windows = TheirHours.windows(home.ben(), home, "?days=1&from=" + day);
            assertEquals(List.of(day + "T19:00:00", day + "T16:30:00"), windows.getList("items.best.yours.local"));
            assertEquals(List.of(), ana.heard("call.changed"));
        }
        String path = HOLDS + "/" + kept.getString("id");
        for (Somebody one : List.of(home.ana(), home.ben(), paolos.paolo())) {
            one.asks().get(path).then().statusCode(404).body("type", endsWith("/not-found"));
            one.posts(path + "/proposal", 404);
            one.asks().delete(path).then().statusCode(404);
            assertEquals(List.of(), one.reads(CALLS).getList("items"));
        }
        home.maria().asks().get(path).then().body("theirs.local", equalTo(day + "T17:00:00"));

        String call = home.maria().posts(path + "/proposal", 201).getString("call");

        home.ana()
                .asks()
                .get(CALLS + "/" + call)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("proposedBy", equalTo(home.maria().id()))
                .body("yours.local", equalTo(day + "T17:00:00"));
        gone(home.maria(), path);
        overlaps(paolos.paolo(), CALLS, paolos.call(home, day, LocalTime.of(17, 0)));
    }

    @Test
    void whoeverArrangesForAnaKeepsATimeOnHerSide() {
        Household home = Household.found().open();
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        JsonPath kept = kept(home.ben(), home, day, "17:00");
        assertEquals("Asia/Manila", kept.getString("yours.zone"));
        String path = HOLDS + "/" + kept.getString("id");
        home.ana().asks().get(path).then().statusCode(404);

        String call = home.ben().posts(path + "/proposal", 201).getString("call");

        assertEquals(home.ana().id(), home.maria().reads(CALLS + "/" + call).getString("proposedBy"));
        home.maria().posts(CALLS + "/" + call + "/confirmation", 200);
    }

    @Test
    void givenBackItIsFree() {
        Household home = Household.found().open();
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        String path = HOLDS + "/" + kept(home.maria(), home, day, "17:00").getString("id");

        home.maria().asks().delete(path).then().statusCode(204);

        gone(home.maria(), path);
        home.ana().posts(CALLS, Plans.call(home, day.atTime(17, 0)), 201);
    }

    @Test
    void itLapsesAfterFifteenMinutesOfTheHouse() {
        Household home = Household.found().open();
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        JsonPath kept = kept(home.maria(), home, day, "17:00");
        Instant lapses = Instant.parse(kept.getString("lapsesAt.instant"));
        String path = HOLDS + "/" + kept.getString("id");

        HouseTime.moveTo(lapses.minusSeconds(30));
        overlaps(home.ana(), CALLS, Plans.call(home, day.atTime(17, 0)));
        home.maria().asks().get(path).then().statusCode(200);

        HouseTime.moveTo(lapses);
        gone(home.maria(), path);
        home.ana().posts(CALLS, Plans.call(home, day.atTime(17, 0)), 201);
    }

    /** Its due work waits for another replica that does not come back. */
    @Test
    void aLapsedHoldKeepsNobodyFromTheTimeHoweverLateItsWorkIs() throws SQLException {
        Household home = Household.found().open();
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        JsonPath kept = kept(home.maria(), home, day, "17:00");
        String path = HOLDS + "/" + kept.getString("id");
        try (Connection sql = db.getConnection();
                PreparedStatement late = sql.prepareStatement(
                        "update due set try_at = now() + interval '1 hour' where kind = 'call-hold.lapse' and ref = ?")) {
            late.setObject(1, UUID.fromString(kept.getString("id")));
            assertEquals(1, late.executeUpdate());
        }

        HouseTime.moveTo(Instant.parse(kept.getString("lapsesAt.instant")));

        gone(home.maria(), path);
        JsonPath windows = TheirHours.windows(home.ben(), home, "?days=1&minutes=240&from=" + day);
        assertFalse(windows.getList("items").isEmpty(), windows.prettify());
        home.ana().posts(CALLS, Plans.call(home, day.atTime(17, 0)), 201);
    }

    @Test
    void nobodyKeepsMoreThanThreeTimesOfALink() throws Exception {
        Household home = Household.found().open();
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        List<Callable<Response>> wishes = new ArrayList<>();
        for (int turn = 0; turn < 6; turn++) {
            Map<String, Object> time = Plans.call(home, day.atTime(10 + turn, 0));
            wishes.add(() -> home.maria().asks().body(time).post(HOLDS));
        }
        List<Response> answers;
        try (ExecutorService all = Executors.newFixedThreadPool(wishes.size())) {
            answers =
                    all.invokeAll(wishes).stream().map(done -> done.resultNow()).toList();
        }
        List<Response> kept =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertEquals(3, kept.size());
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> answer.then().statusCode(409).body("type", endsWith("/state-conflict")));
        home.ben().posts(HOLDS, Plans.call(home, day.atTime(16, 0)), 201);
        home.maria()
                .asks()
                .delete(HOLDS + "/" + kept.getFirst().path("id"))
                .then()
                .statusCode(204);
        home.maria().posts(HOLDS, Plans.call(home, day.atTime(17, 0)), 201);
    }

    @Test
    void askedTwiceAtOnceItBecomesOneCall() throws Exception {
        Household home = Household.found().open();
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        String path = HOLDS + "/" + kept(home.maria(), home, day, "17:00").getString("id");
        Callable<Response> asks = () -> home.maria().asks().post(path + "/proposal");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = both.invokeAll(List.of(asks, asks)).stream()
                    .map(done -> done.resultNow().statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 404), answers);
        }
        home.ana().asks().get(CALLS).then().body("items", hasSize(1));
    }

    @Test
    void whenTheContactStopsNothingIsKeptAndNothingIsSaid() {
        Household home = Household.found().open();
        OtherHousehold paolos = OtherHousehold.of(home);
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        String path = HOLDS + "/" + kept(home.maria(), home, day, "17:00").getString("id");

        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);

        gone(home.maria(), path);
        paolos.paolo().posts(CALLS, paolos.call(home, day, LocalTime.of(17, 0)), 201);
        home.maria()
                .asks()
                .body(Plans.call(home, day.atTime(18, 0)))
                .post(HOLDS)
                .then()
                .statusCode(409)
                .body("type", endsWith("/contact-not-ready"));
    }

    @Test
    void whatHoldsForACallHoldsForAHold() {
        Household home = Household.found().open();
        LocalDate tuesday = TheirHours.next(DayOfWeek.TUESDAY);
        Plans.refused(home.maria(), HOLDS, Plans.call(home, tuesday.atTime(21, 0)), 422, "quiet-hours", "/at");
        Plans.refused(home.ben(), HOLDS, Plans.call(home, tuesday.atTime(10, 0)), 422, "quiet-hours", "/at");
        Plans.refused(home.maria(), HOLDS, Plans.call(home, Plans.inDays(-1).atTime(19, 0)), 422, "invalid", "/on");
        Map<String, Object> ofBen = Plans.call(home, tuesday.atTime(19, 0));
        ofBen.put("anchor", home.ben().id());
        Plans.refused(home.maria(), HOLDS, ofBen, 422, "invalid", "/anchor");
        Map<String, Object> endless = Plans.call(home, tuesday.atTime(19, 0));
        endless.put("duration", "PT25H");
        Plans.refused(home.maria(), HOLDS, endless, 422, "invalid", "/duration");
        Household.found().maria().posts(HOLDS, Plans.call(home, tuesday.atTime(19, 0)), 404);
        Household closed = Household.found();
        closed.maria()
                .asks()
                .body(Plans.call(closed, tuesday.atTime(21, 0)))
                .post(HOLDS)
                .then()
                .statusCode(409)
                .body("type", endsWith("/contact-not-ready"));
    }

    /** It was evening when Maria kept it, and is night when she proposes. */
    @Test
    void theRulesAreAskedAnewWhenItIsProposed() {
        Household home = Household.found().open();
        LocalDate day = TheirHours.next(DayOfWeek.SUNDAY);
        String path = HOLDS + "/" + kept(home.maria(), home, day, "19:00").getString("id");
        TheirHours.says(home.ben(), home.ana(), QuietHoursStoryTest.EARLY_NIGHT).statusCode(200);

        home.maria().asks().post(path + "/proposal").then().statusCode(422).body("type", endsWith("/quiet-hours"));

        home.maria().asks().get(path).then().statusCode(200);
        assertEquals(List.of(), home.ana().reads(CALLS).getList("items"));
    }

    private static JsonPath kept(Somebody by, Household home, LocalDate day, String at) {
        return by.posts(HOLDS, Plans.call(home, day.atTime(LocalTime.parse(at))), 201);
    }

    private static void gone(Somebody maker, String path) {
        maker.asks().get(path).then().statusCode(404).body("type", endsWith("/not-found"));
        maker.posts(path + "/proposal", 404);
        maker.asks().delete(path).then().statusCode(404);
    }

    private static void overlaps(Somebody by, String path, Map<String, Object> wish) {
        by.asks().body(wish).post(path).then().statusCode(409).body("type", endsWith("/call-overlaps"));
    }
}
