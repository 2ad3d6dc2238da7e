package org.kinbridge.clockchange;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.LinkId;
import org.kinbridge.story.Household;
import org.kinbridge.story.Somebody;

/**
 * The clocks in Rome change, and both sides hear of it in time. The handler is called as due work calls it, at the moments at
 * which it would be; the clock of the house stays.
 */
@QuarkusTest
class ClockChangeTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    Looking looking;

    @Inject
    DataSource db;

    @Test
    void bothSidesAreToldTwiceAndOnceForAllTheirCalls() throws SQLException {
        Household home = Household.found().open();
        String sundays = series(home, home.ana(), "FREQ=WEEKLY;BYDAY=SU");
        String wednesdays = series(home, home.ana(), "FREQ=WEEKLY;BYDAY=WE");
        Instant change = romesNextChange();

        look(home, change.minus(Duration.ofDays(15)));
        Instant first = dueAt(home);
        assertTrue(!first.isBefore(change.minus(Duration.ofDays(14)))
                && first.isBefore(change.minus(Duration.ofDays(13))));
        assertAwake(first);

        look(home, first);
        JsonPath marias = told(home.maria(), 1);
        told(home.ana(), 1);
        told(home.ben(), 1);
        assertEquals(2, marias.getList("items[0].data.calls").size());
        assertEquals(
                List.of(sundays, wednesdays).stream().sorted().toList(),
                marias.<String>getList("items[0].data.calls.series").stream()
                        .sorted()
                        .toList());
        assertEquals(home.ana().id(), marias.getString("items[0].data.with"));
        assertEquals(change.toString(), marias.getString("items[0].data.changes.yours.instant"));
        JsonPath call = marias.setRootPath("items[0].data.calls[0]");
        assertEquals("Europe/Rome", call.getString("after.yours.zone"));
        assertEquals("Asia/Manila", call.getString("after.theirs.zone"));
        assertEquals(19, local(call, "before.theirs").getHour());
        assertEquals(19, local(call, "after.theirs").getHour());
        int apart = ROME.getRules().getOffset(change).getTotalSeconds()
                - ROME.getRules().getOffset(change.minusSeconds(1)).getTotalSeconds();
        assertEquals(
                local(call, "before.yours").toLocalTime().plusSeconds(apart),
                local(call, "after.yours").toLocalTime());

        Instant second = dueAt(home);
        while (second.isBefore(change.minus(A_DAY))) {
            look(home, second);
            second = dueAt(home);
        }
        assertTrue(!second.isBefore(change.minus(A_DAY)) && second.isBefore(change));
        look(home, second);
        look(home, second);
        look(home, second.plusSeconds(60));
        for (Somebody reader : List.of(home.maria(), home.ana(), home.ben())) {
            told(reader, 2);
        }
        look(home, change.plusSeconds(3600));
        assertTrue(dueAt(home).isAfter(change));
        assertEquals(2, rows(home));
    }

    @Test
    void anaReadsHersInPlainWords() {
        Household home = Household.found().open();
        series(home, home.maria(), "FREQ=WEEKLY;BYDAY=SU");
        Instant change = romesNextChange();
        look(home, change.minus(Duration.ofHours(19)));
        String anas = told(home.ana(), 1).getString("items[0].text");
        assertTrue(anas.contains("Maria") && anas.contains("no longer"), anas);
        assertFalse(anas.contains("Rome"), anas);
        String marias = told(home.maria(), 1).getString("items[0].text");
        assertTrue(marias.contains("at 9:00") && marias.contains("(until then 9:00"), marias);
        String why = home.ana()
                .reads("/v1/notices/" + notices(home.ana()).getString("items[0].id") + "/why")
                .prettify();
        assertTrue(why.contains("Maria"), why);
    }

    @Test
    void replicasThatLookAtOnceTellOnce() throws Exception {
        Household home = Household.found().open();
        series(home, home.ana(), "FREQ=WEEKLY;BYDAY=SU");
        Instant at = romesNextChange().minus(Duration.ofHours(19));
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> looks = () -> {
                try {
                    look(home, at);
                    return true;
                } catch (RuntimeException overtaken) {
                    return false;
                }
            };
            assertTrue(replicas.invokeAll(List.of(looks, looks)).stream().anyMatch(done -> done.resultNow()));
        }
        look(home, at);
        told(home.maria(), 1);
        assertEquals(1, rows(home));
    }

    @Test
    void afterAPauseOneNoticeIsEnoughAndWhatIsOverIsNotTold() throws SQLException {
        Household late = Household.found().open();
        Household tooLate = Household.found().open();
        series(late, late.ana(), "FREQ=WEEKLY;BYDAY=SU");
        series(tooLate, tooLate.ana(), "FREQ=WEEKLY;BYDAY=SU");
        Instant change = romesNextChange();
        look(late, change.minus(Duration.ofHours(19)));
        look(tooLate, change);
        look(tooLate, change.plusSeconds(3600));
        told(late.maria(), 1);
        assertEquals(1, rows(late));
        assertEquals(0, rows(tooLate));
    }

    @Test
    void nobodyIsToldOfTheOthersClockWhileTheContactIsClosed() throws SQLException {
        Household home = Household.found().open();
        series(home, home.ana(), "FREQ=WEEKLY;BYDAY=SU");
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        look(home, romesNextChange().minus(Duration.ofHours(19)));
        assertEquals(0, rows(home));
    }

    @Test
    void whoMovesIsLookedAtAnewByHerNewClock() throws SQLException {
        Household home = Household.found().open();
        series(home, home.ana(), "FREQ=WEEKLY;BYDAY=SU");
        Instant before = dueAt(home);
        home.maria()
                .asks()
                .header("If-Match", home.maria().asks().get("/v1/me").header("ETag"))
                .body(Map.of("zone", "Asia/Dubai"))
                .patch("/v1/me")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> {
            Instant next = dueAt(home);
            return !next.equals(before) && next.isAfter(now());
        });
        look(home, romesNextChange().minus(Duration.ofHours(19)));
        assertEquals(0, rows(home), "neither Manila nor Dubai changes its clocks");
    }

    @Test
    void theDaysBeforeItStandsOnAnasPage() throws SQLException {
        Household home = Household.found().open();
        Instant change = SoonZone.in(10, now());
        String elsewhere = "update person set zone = '" + SoonZone.ID + "' where id = ?";
        try (Connection sql = db.getConnection();
                PreparedStatement moves = sql.prepareStatement(elsewhere)) {
            moves.setObject(1, UUID.fromString(home.maria().id()));
            assertEquals(1, moves.executeUpdate());
        }
        assertFalse(page(home.ana()).getList("lines.kind").contains("CLOCK_CHANGE"));
        series(home, home.ana(), "FREQ=DAILY");
        JsonPath page = page(home.ana());
        int line = page.getList("lines.kind").indexOf("CLOCK_CHANGE");
        assertTrue(line > 0, page.prettify());
        assertEquals(home.maria().id(), page.getString("lines[" + line + "].with"));
        assertTrue(page.getString("lines[" + line + "].at.local").endsWith("T19:00:00"));
        assertEquals(SoonZone.ID, page.getString("lines[" + line + "].theirs.zone"));
        assertFalse(
                Instant.parse(page.getString("lines[" + line + "].at.instant")).isBefore(change));
    }

    private static JsonPath page(Somebody who) {
        return who.reads("/v1/me/page");
    }

    private void look(Household home, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> looking.look(LinkId.fromString(home.link()), at));
    }

    /** So many notices of changes of clocks, and no more. */
    private static JsonPath told(Somebody reader, int notices) {
        await().atMost(SOON).until(() -> notices(reader).getList("items").size() >= notices);
        JsonPath told = notices(reader);
        assertEquals(notices, told.getList("items").size(), reader.id());
        told.getList("items.type").forEach(type -> assertEquals("clock-change.neared", type));
        return told;
    }

    private static JsonPath notices(Somebody reader) {
        return reader.reads("/v1/notices");
    }

    private static LocalDateTime local(JsonPath call, String which) {
        return LocalDateTime.parse(call.getString(which + ".local"));
    }

    private static Instant now() {
        return Instant.parse(
                Somebody.anyone().get("/sim/clock").then().extract().path("now"));
    }

    /** Far enough ahead that a series of today is told of it twice. */
    private static Instant romesNextChange() {
        return ROME.getRules().nextTransition(now().plus(20, ChronoUnit.DAYS)).getInstant();
    }

    private static void assertAwake(Instant at) {
        int manila = LocalDateTime.ofInstant(at, MANILA).getHour();
        int rome = LocalDateTime.ofInstant(at, ROME).getHour();
        assertTrue(manila >= 7 && manila <= 20 && rome >= 6 && rome <= 22, at::toString);
    }

    private Instant dueAt(Household home) throws SQLException {
        try (Connection sql = db.getConnection();
                PreparedStatement asks =
                        sql.prepareStatement("select due_at from due where kind = 'clock-change' and ref = ?")) {
            asks.setObject(1, UUID.fromString(home.link()));
            ResultSet due = asks.executeQuery();
            assertTrue(due.next());
            return due.getTimestamp(1).toInstant();
        }
    }

    private long rows(Household home) throws SQLException {
        try (Connection sql = db.getConnection();
                PreparedStatement asks =
                        sql.prepareStatement("select count(*) from clock_change_told where link_id = ?")) {
            asks.setObject(1, UUID.fromString(home.link()));
            ResultSet count = asks.executeQuery();
            count.next();
            return count.getLong(1);
        }
    }

    /** At seven in the evening of Ana, or at noon of Maria, which is Ana's evening. Planned, and looked at for the first time. */
    private String series(Household home, Somebody anchor, String rule) {
        String series = planned(home, anchor, rule);
        await().atMost(SOON).until(() -> dueAt(home).isAfter(now()));
        return series;
    }

    private static String planned(Household home, Somebody anchor, String rule) {
        LocalDate sunday =
                LocalDate.ofInstant(now(), MANILA).plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return home.maria()
                .posts(
                        "/v1/call-series",
                        Map.of(
                                "familyLink",
                                home.link(),
                                "anchor",
                                anchor.id(),
                                "startsOn",
                                sunday.toString(),
                                "at",
                                anchor.equals(home.maria()) ? "09:00" : "19:00",
                                "duration",
                                "PT30M",
                                "rule",
                                rule),
                        201)
                .getString("id");
    }
}
