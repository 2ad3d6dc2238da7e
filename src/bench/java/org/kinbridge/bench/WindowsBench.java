package org.kinbridge.bench;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kinbridge.fault.House;
import org.kinbridge.story.Household;
import org.kinbridge.story.Plans;
import org.kinbridge.story.Somebody;

/**
 * To look for a time, to list a month and to read a calendar, while a million calls of others come to lie behind, and then a
 * million of the pair's own.
 */
class WindowsBench {

    private static final int FEW = 1_000;
    private static final int EACH_OF_OTHERS = 100;
    /** Where to stop, for whoever only wants to see it run. */
    private static final int MOST = Integer.getInteger("bench.most", 1_000_000);

    private static final List<Integer> MANY =
            Stream.of(10_000, 100_000, 1_000_000).filter(many -> many <= MOST).toList();
    private static final int WARM = 100;
    private static final int COUNTED = 10;
    private static final int TIMED = 300;
    private static final double SPREAD = 1.2;
    private static final int CHANCE = 20;

    private final House house = new House();
    private final Map<String, List<Line>> found = new TreeMap<>();

    WindowsBench() throws IOException {}

    private record Line(String behind, Cost cost, Read.Times times) {

        @Override
        public String toString() {
            return "| %s | %d | %d | %d | %d | %.1f | %.1f |"
                    .formatted(
                            behind,
                            cost.statements(),
                            cost.rows(),
                            cost.scanned(),
                            cost.pages(),
                            times.middle(),
                            times.slow());
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        house.end();
    }

    @Test
    void noReadGrowsWithThePast() throws Exception {
        start();
        Household home = Household.found().open();
        String series = planned(home);
        home.ana().posts("/v1/call-series/" + series + "/confirmation", 200);
        String call = home.maria().reads("/v1/scheduled-calls?limit=1").getString("items[0].id");
        String calendar = home.maria().posts("/v1/me/calendar", 201).getString("address");
        try (Connection database = database()) {
            Past past = new Past(database, UUID.fromString(call));
            past.ofThePair(FEW);
            for (int calls : MANY) {
                past.ofOthers(calls / EACH_OF_OTHERS, EACH_OF_OTHERS);
                measure("%,d, of others %,d".formatted(FEW, calls), database, reads(home, series, calendar));
            }
            for (int calls : MANY) {
                past.ofThePair(calls);
                measure("%,d, of others %,d".formatted(calls, MANY.getLast()), database, reads(home, series, calendar));
            }
            past.forget();
        }
        report();
        assertAll(found.entrySet().stream().map(read -> stays(read.getKey(), read.getValue())));
    }

    private void start() throws IOException, InterruptedException, SQLException {
        house.startPostgres();
        try (Connection database = database()) {
            PlanLog.prepare(database);
        }
        house.stopPostgres();
        house.startPostgres();
        house.startBroker();
        // Nothing but what is asked for speaks to the database.
        house.startService(Map.of("KINBRIDGE_ROLES", "api"));
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                house.jdbcUrl() + "?ApplicationName=" + PlanLog.OURSELVES, "postgres", "postgres");
    }

    /** Every evening, for ten years already. */
    private static String planned(Household home) {
        Map<String, String> everyEvening = Map.of(
                "familyLink",
                home.link(),
                "anchor",
                home.ana().id(),
                "startsOn",
                Plans.inDays(0).minusYears(10).toString(),
                "at",
                "19:00",
                "duration",
                "PT30M",
                "rule",
                "FREQ=DAILY");
        return home.maria().posts("/v1/call-series", everyEvening, 201).getString("id");
    }

    private static List<Read> reads(Household home, String series, String calendar) {
        String maria = Somebody.prove(home.mariaNumber()).getString("accessToken");
        String ben = Somebody.prove(home.benNumber()).getString("accessToken");
        LocalDate today = Plans.inDays(0);
        String calls = "/v1/scheduled-calls?limit=200";
        String ofTheLink = calls + "&familyLink=" + home.link();
        String behind = "&from=" + today.minusDays(30) + "&to=" + today.minusDays(1);
        String ahead = "&from=" + today + "&to=" + today.plusDays(29);
        String around = "?from=" + today.minusDays(15) + "&to=" + today.plusDays(14);
        return List.of(
                new Read("windows of two weeks", "/v1/family-links/" + home.link() + "/windows?days=14", maria),
                new Read("a month ahead of the link", ofTheLink + ahead, maria),
                new Read("a month behind of the link", ofTheLink + behind, maria),
                new Read("a month behind of all hers", calls + behind, maria),
                new Read("a month behind, arranging", calls + behind, ben),
                new Read("the first page of the link", "/v1/scheduled-calls?familyLink=" + home.link(), maria),
                new Read("the first page", "/v1/scheduled-calls", maria),
                new Read("the first page, arranging", "/v1/scheduled-calls", ben),
                new Read("a month of the series", "/v1/call-series/" + series + "/occurrences" + around, maria),
                new Read("her own page", "/v1/me/page", maria),
                new Read("the calendar", calendar.substring(calendar.indexOf("/v1/")), ""));
    }

    private void measure(String behind, Connection database, List<Read> reads) throws Exception {
        PlanLog log = new PlanLog(database);
        for (Read read : reads) {
            read.times(WARM);
        }
        log.begin();
        for (Read read : reads) {
            read.once();
            log.ignore();
            for (int turn = 0; turn < COUNTED; turn++) {
                read.once();
                log.mark(read.name());
            }
        }
        Map<String, Cost> costs = log.end();
        for (Read read : reads) {
            Line line = new Line(behind, costs.getOrDefault(read.name(), Cost.NONE), read.times(TIMED));
            found.computeIfAbsent(read.name(), name -> new ArrayList<>()).add(line);
            System.out.println(read.name() + " " + line);
        }
    }

    private void report() throws IOException {
        List<String> lines = found.entrySet().stream()
                .flatMap(read -> Stream.concat(
                        Stream.of(
                                "",
                                "## " + read.getKey(),
                                "",
                                "| behind | statements | rows | scanned | pages | p50 ms | p99 ms |",
                                "|---|--:|--:|--:|--:|--:|--:|"),
                        read.getValue().stream().map(Line::toString)))
                .toList();
        Path report = Files.createDirectories(Path.of("target", "bench")).resolve("windows.md");
        System.out.println(Files.write(report, lines));
    }

    /** As many statements, and as many rows but for chance, as where few calls lie behind. */
    private static Executable stays(String read, List<Line> lines) {
        Cost few = lines.getFirst().cost();
        return () -> lines.forEach(line -> assertTrue(
                line.cost().statements() == few.statements() && line.cost().rows() <= few.rows() * SPREAD + CHANCE,
                () -> read + ": " + line + " after " + lines.getFirst()));
    }
}
