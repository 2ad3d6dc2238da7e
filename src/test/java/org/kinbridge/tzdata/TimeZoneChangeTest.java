package org.kinbridge.tzdata;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.LiveEar;
import org.kinbridge.story.Somebody;

/**
 * The calls of a household were planned with the time-zone data of years ago, by which Manila was an hour off; the machine has
 * newer data. That they were is written into the tables, for these calls only.
 */
@QuarkusTest
class TimeZoneChangeTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AN_HOUR_OFF =
            "update scheduled_call set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'"
                    + " where id = ?";

    @Inject
    Comparing comparing;

    @Inject
    DataSource db;

    @Test
    void whatMovedIsListedForBothAndForBen() throws Exception {
        Household home = Household.found().open();
        String series = weekly(home);
        home.ana().posts("/v1/call-series/" + series + "/confirmation", 200);
        List<String> calls = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.id");
        String call = calls.get(1);
        Instant right = startOf(home, call);
        update(AN_HOUR_OFF, call);
        assertEquals(right.plusSeconds(3600), startOf(home, call));

        try (LiveEar ear = LiveEar.of(home.maria())) {
            newData();
            await().atMost(SOON)
                    .until(() -> changes(home.maria()).getList("items").size() == 1);
            assertEquals(
                    right.toString(),
                    ear.hears("call.changed", 1, Duration.ofSeconds(10)).getString("data.startsAt"));
        }

        assertEquals(right, startOf(home, call));
        home.ana().asks().get("/v1/scheduled-calls/" + call).then().body("state", equalTo("CONFIRMED"));
        for (Somebody reader : List.of(home.maria(), home.ana(), home.ben())) {
            JsonPath moved = changes(reader).setRootPath("items[0]");
            assertEquals(call, moved.getString("call"));
            assertEquals(series, moved.getString("series"));
            assertEquals(right.plusSeconds(3600).toString(), moved.getString("was.yours.instant"));
            assertEquals(right.toString(), moved.getString("is.theirs.instant"));
            String mine = reader.equals(home.maria()) ? "Europe/Rome" : "Asia/Manila";
            assertEquals(mine, moved.getString("is.yours.zone"));
            assertEquals(Comparing.present(), moved.getString("release"));
        }
        assertEquals(
                "19:00:00",
                changes(home.ana()).getString("items[0].is.yours.local").substring(11));
        assertEquals(
                "20:00:00",
                changes(home.ana()).getString("items[0].was.yours.local").substring(11));
        Household.found().maria().asks().get("/v1/time-zone-changes").then().body("items", hasSize(0));
    }

    /** By the new data two of Ana's calls are at the same time: the one that had to move does not take place. */
    @Test
    void whatComesToLieOnAnotherCallIsWithdrawnAndTheOthersAreMoved() throws Exception {
        Household home = Household.found().open();
        weekly(home);
        List<String> calls = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.id");
        String first = calls.get(0);
        String second = calls.get(1);
        Instant right = startOf(home, first);
        for (String call : List.of(first, second)) {
            update(AN_HOUR_OFF, call);
            update("delete from engagement where of_id = ?", 2, call);
        }
        String there = home.maria()
                .posts(
                        "/v1/scheduled-calls",
                        Map.of(
                                "familyLink",
                                home.link(),
                                "anchor",
                                home.ana().id(),
                                "on",
                                right.atZone(ZoneId.of("Asia/Manila"))
                                        .toLocalDate()
                                        .toString(),
                                "at",
                                "19:15",
                                "duration",
                                "PT30M"),
                        201)
                .getString("id");

        newData();
        await().atMost(SOON).until(this::isDone);

        home.ana()
                .asks()
                .get("/v1/scheduled-calls/" + first)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("NOT_AVAILABLE"));
        home.ana().asks().get("/v1/scheduled-calls/" + there).then().body("state", equalTo("PROPOSED"));
        assertEquals(
                Set.of(first, second),
                new HashSet<>(changes(home.maria()).<String>getList("items.call")),
                "what moved is listed, whatever came of it");
        assertEquals(0, dueOf(first));
        assertEquals(1, dueOf(second));
    }

    private int dueOf(String call) throws SQLException {
        try (Connection sql = db.getConnection();
                PreparedStatement asks = sql.prepareStatement("select count(*) from due where ref = ?")) {
            asks.setObject(1, UUID.fromString(call));
            ResultSet due = asks.executeQuery();
            due.next();
            return due.getInt(1);
        }
    }

    @Test
    void replicasThatStartAtOnceDeriveOnceAndAgainMovesNothing() throws Exception {
        Household home = Household.found().open();
        weekly(home);
        List<String> calls = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.id");
        for (String call : calls) {
            update(AN_HOUR_OFF, call);
        }
        anOldRelease();
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> starts = () -> {
                comparing.compare(new StartupEvent());
                return true;
            };
            replicas.invokeAll(List.of(starts, starts, starts)).forEach(done -> assertTrue(done.resultNow()));
        }
        await().atMost(SOON).until(() -> changes(home.maria()).getList("items").size() == calls.size() && isDone());
        newData();
        await().atMost(SOON).until(this::isDone);
        JsonPath moved = changes(home.maria());
        assertEquals(calls.size(), moved.getList("items").size());
        assertEquals(new HashSet<>(calls), new HashSet<>(moved.<String>getList("items.call")));
        assertEquals(
                Set.of("19:00:00"),
                new HashSet<>(home
                        .ana()
                        .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                        .<String>getList("items.yours.local")
                        .stream()
                        .map(local -> local.substring(11))
                        .toList()));
    }

    /** A quarter past eight is the time on her wall that was agreed on; by the old data it was seven. */
    @Test
    void whatMovesIntoAnasNightDoesNotTakePlace() throws Exception {
        Household home = Household.found().open();
        weekly(home);
        String call = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getString("items[1].id");
        update("update scheduled_call set at_time = '20:15' where id = ?", call);

        try (LiveEar maria = LiveEar.of(home.maria());
                LiveEar ana = LiveEar.of(home.ana())) {
            newData();
            for (LiveEar ear : List.of(maria, ana)) {
                assertEquals("CANCELLED", ear.hears("call.changed", 1, SOON).getString("data.state"));
            }
        }
        home.maria()
                .asks()
                .get("/v1/scheduled-calls/" + call)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("NOT_AVAILABLE"));
        assertEquals(List.of(call), changes(home.ben()).getList("items.call"), "what moved is listed all the same");
        assertEquals(
                1,
                home.ana()
                        .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                        .getList("items.findAll { it.state == 'CANCELLED' }")
                        .size());
    }

    /** A replica of before planned on with what it knew, after all had been looked through. */
    @Test
    void whatWasPlannedWithOldDataMeanwhileIsFoundAnHourLater() throws Exception {
        Household home = Household.found().open();
        weekly(home);
        newData();
        await().atMost(SOON).until(this::isDone);
        String call = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getString("items[2].id");
        update(AN_HOUR_OFF, call);

        try (Connection sql = db.getConnection();
                PreparedStatement later = sql.prepareStatement(
                        "update due set due_at = due_at - interval '1 hour' where kind = 'tzdata.rederive' and ref = ?")) {
            later.setObject(1, Comparing.ONCE_MORE);
            assertEquals(1, later.executeUpdate());
        }

        await().atMost(SOON)
                .until(() -> changes(home.maria()).getList("items.call").equals(List.of(call)));
    }

    /** Two are talking, and another call was held long ago. */
    @Test
    void whatHasBegunStaysAsItWas() throws Exception {
        Household home = Household.found().open();
        weekly(home);
        List<String> calls = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.id");
        begins(calls.get(0), Duration.ofDays(-300), "HELD");
        begins(calls.get(1), Duration.ofMinutes(-5), "CONFIRMED");
        newData();
        await().atMost(SOON).until(this::isDone);
        home.maria().asks().get("/v1/time-zone-changes").then().body("items", hasSize(0));
        home.ana().asks().get("/v1/scheduled-calls/" + calls.get(1)).then().body("state", equalTo("CONFIRMED"));
    }

    private void begins(String call, Duration fromNow, String state) throws SQLException {
        String now = Somebody.anyone().get("/sim/clock").then().extract().path("now");
        Instant start = Instant.parse(now).plus(fromNow);
        update(
                "update scheduled_call set starts_at = '" + start + "', ends_at = '" + start.plusSeconds(1_800)
                        + "', state = '" + state + "' where id = ?",
                call);
    }

    /** As at the start of a machine with newer data than the last one had. */
    private void newData() throws SQLException {
        anOldRelease();
        comparing.compare(new StartupEvent());
    }

    private void anOldRelease() throws SQLException {
        try (Connection sql = db.getConnection();
                PreparedStatement old = sql.prepareStatement("update time_zone_release set version = '2007a'")) {
            old.executeUpdate();
        }
    }

    private boolean isDone() throws SQLException {
        try (Connection sql = db.getConnection();
                PreparedStatement asks =
                        sql.prepareStatement("select count(*) from due where kind = 'tzdata.rederive' and ref = ?")) {
            asks.setObject(1, Comparing.THE_ONE);
            ResultSet due = asks.executeQuery();
            due.next();
            return due.getLong(1) == 0;
        }
    }

    private void update(String sql, String call) throws SQLException {
        update(sql, 1, call);
    }

    private void update(String sql, int rows, String call) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(call));
            assertEquals(rows, update.executeUpdate());
        }
    }

    private static JsonPath changes(Somebody reader) {
        return reader.reads("/v1/time-zone-changes?limit=200");
    }

    private static Instant startOf(Household home, String call) {
        return Instant.parse(home.ana().reads("/v1/scheduled-calls/" + call).getString("yours.instant"));
    }

    private static String weekly(Household home) {
        String now = Somebody.anyone().get("/sim/clock").then().extract().path("now");
        LocalDate start = LocalDate.ofInstant(Instant.parse(now), ZoneId.of("Asia/Manila"))
                .plusDays(3);
        return home.maria()
                .posts(
                        "/v1/call-series",
                        Map.of(
                                "familyLink",
                                home.link(),
                                "anchor",
                                home.ana().id(),
                                "startsOn",
                                start.toString(),
                                "at",
                                "19:00",
                                "duration",
                                "PT30M",
                                "rule",
                                "FREQ=WEEKLY"),
                        201)
                .getString("id");
    }
}
