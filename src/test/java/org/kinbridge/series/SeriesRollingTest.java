package org.kinbridge.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Somebody;

/** The calls of a series are made once each, whoever makes them; the handler is called as due work calls it. */
@QuarkusTest
class SeriesRollingTest {

    @Inject
    SeriesRolling rolling;

    @Inject
    DataSource db;

    @Test
    void replicasThatRollAtOnceMakeEachDayOnce() throws Exception {
        Household home = Household.found().open();
        String series = daily(home);
        List<String> before = days(home);
        forgetTheLast(series, 20);
        assertEquals(before.size() - 20, days(home).size());

        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> rolls = () -> {
                roll(series);
                return true;
            };
            replicas.invokeAll(List.of(rolls, rolls, rolls)).forEach(done -> assertTrue(done.resultNow()));
        }

        assertEquals(before, days(home));
    }

    @Test
    void aDayThatWasLeftOutIsNotMadeAgain() {
        Household home = Household.found().open();
        String series = daily(home);
        JsonPath calls = home.ana().reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link());
        home.ana().posts("/v1/scheduled-calls/" + calls.getString("items[4].id") + "/cancellation", 200);
        roll(series);
        List<String> days = days(home);
        assertEquals(days.size(), new HashSet<>(days).size());
        assertEquals(calls.getList("items").size(), days.size());
    }

    /** The machine stood still for weeks: the days that went by meanwhile are not made. */
    @Test
    void afterAPauseThePastIsNotMadeUp() throws SQLException {
        Household home = Household.found().open();
        String series = daily(home);
        forgetTheLast(series, 200);
        try (Connection sql = db.getConnection();
                PreparedStatement earlier =
                        sql.prepareStatement("update call_series set starts_on = starts_on - 40 where id = ?")) {
            earlier.setObject(1, UUID.fromString(series));
            assertEquals(1, earlier.executeUpdate());
        }
        roll(series);
        Instant now = now();
        List<String> made = home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.yours.instant");
        assertTrue(made.size() > 50 && made.stream().map(Instant::parse).allMatch(now::isBefore), made::toString);
    }

    private void roll(String series) {
        QuarkusTransaction.requiringNew().run(() -> rolling.handle(UUID.fromString(series), now()));
    }

    /** As if the last calls had not been made yet. */
    private void forgetTheLast(String series, int calls) throws SQLException {
        try (Connection sql = db.getConnection();
                PreparedStatement forgets = sql.prepareStatement("""
                        delete from scheduled_call where id in (
                          select id from scheduled_call where series_id = ? order by starts_at desc limit ?)
                        """)) {
            forgets.setObject(1, UUID.fromString(series));
            forgets.setInt(2, calls);
            forgets.executeUpdate();
        }
    }

    private static List<String> days(Household home) {
        return home.ana()
                .reads("/v1/scheduled-calls?limit=200&familyLink=" + home.link())
                .getList("items.yours.local");
    }

    private static Instant now() {
        return Instant.parse(
                Somebody.anyone().get("/sim/clock").then().extract().path("now"));
    }

    private static String daily(Household home) {
        LocalDate start = LocalDate.ofInstant(now(), ZoneId.of("Asia/Manila")).plusDays(1);
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
                                "FREQ=DAILY"),
                        201)
                .getString("id");
    }
}
