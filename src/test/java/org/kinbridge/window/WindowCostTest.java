package org.kinbridge.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.story.Household;
import org.kinbridge.story.LongPast;
import org.kinbridge.story.Somebody;

/** To find the windows of two weeks costs six statements and the calls of these weeks, whatever lies behind and ahead. */
@QuarkusTest
class WindowCostTest {

    private static final int MOST = 6;
    private static final int DAYS = 14;
    /** So many that to walk through all of them would not be the shortest way for the database. */
    private static final int BEHIND = 30_000;
    /** Others work in the house meanwhile, and what they do is counted too: the quietest try tells. */
    private static final int TRIES = 15;

    @Inject
    WindowFinding finding;

    @Inject
    SessionFactory sessions;

    @Inject
    Session db;

    @Test
    void sixStatementsHoweverManyCallsThereAre() {
        Household home = Household.found().open();
        long before = fewest(home);
        String today = LocalDate.ofInstant(
                        Instant.parse(Somebody.anyone().get("/sim/clock").path("now")), ZoneOffset.UTC)
                .toString();
        for (String at : List.of("16:30", "17:30", "18:30", "19:30")) {
            home.maria()
                    .posts(
                            "/v1/call-series",
                            Map.of(
                                    "familyLink",
                                    home.link(),
                                    "anchor",
                                    home.ana().id(),
                                    "startsOn",
                                    today,
                                    "at",
                                    at,
                                    "duration",
                                    "PT30M",
                                    "rule",
                                    "FREQ=DAILY"),
                            201);
        }
        long after = fewest(home);
        assertEquals(before, after);
        assertTrue(after <= MOST, after + " statements");
    }

    @Test
    void noCallIsReadThatIsOver() {
        Household home = Household.found().open();
        LongPast past = new LongPast(db);
        past.liesBehind(home, BEHIND);
        long read = past.rowsRead(() -> find(home));
        assertTrue(read < BEHIND / 10, read + " rows");
    }

    private long fewest(Household home) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, TRIES)
                    .map(turn -> statements(home, statistics))
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private long statements(Household home, Statistics statistics) {
        long before = statistics.getPrepareStatementCount();
        find(home);
        return statistics.getPrepareStatementCount() - before;
    }

    private void find(Household home) {
        finding.find(
                LinkId.fromString(home.link()),
                new Asked(null, DAYS, 30),
                PersonId.fromString(home.ana().id()));
    }
}
