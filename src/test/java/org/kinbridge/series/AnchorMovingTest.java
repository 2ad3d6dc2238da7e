package org.kinbridge.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Somebody;

/** Maria, by whose clock a series goes, moves from Rome to Tokyo. */
@QuarkusTest
class AnchorMovingTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void theWallTimeStaysHersFromNowOnAndThePastIsAsItWas() {
        Household home = Household.found().open();
        LocalDate start = today().minusDays(60);
        String series = "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", series(home, start), 201)
                        .getString("id");
        home.ana().posts(series + "/confirmation", 200);
        String past = series + "/occurrences?from=" + start + "&to=" + today().minusDays(2);
        String before = home.ana().asks().get(past).asString();

        moves(home.maria(), "Asia/Tokyo");

        assertEquals(before, home.ana().asks().get(past).asString());
        JsonPath calls = home.maria().reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link());
        List<String> ahead = calls.getList("items.findAll { it.state == 'PROPOSED' }.yours.local");
        assertTrue(ahead.size() > 14, calls.prettify());
        assertEquals(Set.of("12:00:00"), hours(ahead.stream()));
        assertEquals(Set.of("Asia/Tokyo"), new HashSet<>(calls.getList("items.yours.zone")));
        assertEquals(Set.of("11:00:00"), hours(calls.<String>getList("items.theirs.local").stream()));
        assertEquals(home.maria().id(), calls.getString("items[0].proposedBy"));
        assertEquals("Asia/Tokyo", home.ana().reads(series).getString("zone"));
        assertEquals(
                ahead.size(), home.ana().posts(series + "/confirmation", 200).getInt("confirmed"));
    }

    @Test
    void toAPlaceWhereItIsTheSameTimeNothingIsAskedAnew() {
        Household home = Household.found().open();
        String series = "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", series(home, today().plusDays(1)), 201)
                        .getString("id");
        home.ana().posts(series + "/confirmation", 200);

        moves(home.maria(), "Europe/Paris");

        JsonPath calls = home.maria().reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link());
        assertEquals(Set.of("CONFIRMED"), new HashSet<>(calls.getList("items.state")));
        assertEquals(Set.of("Europe/Paris"), new HashSet<>(calls.getList("items.yours.zone")));
    }

    @Test
    void aSingleCallKeepsItsMomentAndAClosedContactIsNotOpened() {
        Household home = Household.found().open();
        Map<String, Object> single = new HashMap<>(series(home, today()));
        single.remove("startsOn");
        single.remove("rule");
        single.put("on", today().plusDays(3).toString());
        JsonPath call = home.maria().posts("/v1/scheduled-calls", single, 201);
        String series = "/v1/call-series/"
                + home.maria()
                        .posts("/v1/call-series", series(home, today().plusDays(200)), 201)
                        .getString("id");

        moves(home.maria(), "Asia/Tokyo");

        JsonPath after = home.maria().reads("/v1/scheduled-calls/" + call.getString("id"));
        assertEquals(call.getString("yours.instant"), after.getString("yours.instant"));
        assertEquals("Asia/Tokyo", after.getString("yours.zone"));
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        moves(home.maria(), "Europe/Rome");
        assertEquals("Asia/Tokyo", home.ana().reads(series).getString("zone"));
    }

    /** Noon in Tokyo is eleven in the morning in Manila, and on one Sunday she is called then already. */
    @Test
    void aDayThatComesToLieOnAnotherCallIsWithdrawnAndTheOthersAreMoved() {
        Household home = Household.found().open();
        home.maria().posts("/v1/call-series", series(home, today().plusDays(1)), 201);
        LocalDate sunday = today().plusDays(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<String, Object> single = new HashMap<>(series(home, today()));
        single.keySet().removeAll(Set.of("startsOn", "rule"));
        single.put("anchor", home.ana().id());
        single.put("on", sunday.toString());
        single.put("at", "11:15");
        home.maria().posts("/v1/scheduled-calls", single, 201);

        moves(home.maria(), "Asia/Tokyo");

        JsonPath calls = home.maria().reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link());
        assertEquals(
                List.of(sunday + "T12:15:00"),
                calls.getList("items.findAll { it.series == null && it.state == 'PROPOSED' }.yours.local"));
        List<String> withdrawn =
                calls.getList("items.findAll { it.state == 'CANCELLED' && it.reason == 'NOT_AVAILABLE' }.yours.local");
        assertTrue(withdrawn.stream().anyMatch(local -> local.startsWith(sunday.toString())), calls.prettify());
        List<String> ahead = calls.getList("items.findAll { it.series != null && it.state == 'PROPOSED' }.yours.local");
        assertTrue(ahead.contains(sunday.plusDays(7) + "T12:00:00"), calls.prettify());
        assertFalse(ahead.contains(sunday + "T12:00:00"), calls.prettify());
    }

    private static void moves(Somebody who, String zone) {
        who.asks()
                .header("If-Match", "*")
                .body(Map.of("zone", zone))
                .patch("/v1/me")
                .then()
                .statusCode(200);
    }

    private static Set<String> hours(Stream<String> locals) {
        return new HashSet<>(locals.map(local -> local.substring(11)).toList());
    }

    private static LocalDate today() {
        String now = Somebody.anyone().get("/sim/clock").then().extract().path("now");
        return LocalDate.ofInstant(Instant.parse(now), ROME);
    }

    /** Saturdays and Sundays at noon in Rome, when Ana has no classes, wherever Maria is. */
    private static Map<String, String> series(Household home, LocalDate start) {
        return Map.of(
                "familyLink",
                home.link(),
                "anchor",
                home.maria().id(),
                "startsOn",
                start.toString(),
                "at",
                "12:00",
                "duration",
                "PT30M",
                "rule",
                "FREQ=WEEKLY;BYDAY=SA,SU");
    }
}
