package org.kinbridge.inbox;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.DeadLetters;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Somebody;

/** What the operator may ask for when she looks for dead letters or replays many. */
@QuarkusTest
class ReplayingTest {

    private static final String FAR = "+1000000000-01-01T00:00:00Z";
    private static final String MOMENT = "2001-01-01T00:00:00Z";

    private final DataSource db;

    ReplayingTest(DataSource db) {
        this.db = db;
    }

    @Test
    void aTimeBeyondAllCalendarsAndAConsumerThatIsNoneAreRefused() {
        Somebody operator = Institutions.operator();
        for (String[] asked : List.of(
                new String[] {"from", FAR},
                new String[] {"until", FAR},
                new String[] {"from", "-200000-01-01T00:00:00Z"},
                new String[] {"consumer", "\0"},
                new String[] {"consumer", "nobody"})) {
            operator.asks()
                    .queryParam(asked[0], asked[1])
                    .get("/v1/dead-letters")
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("?" + asked[0]));
        }
        for (String[] asked : List.of(
                new String[] {"until", FAR},
                new String[] {"from", "-200000-01-01T00:00:00Z"},
                new String[] {"consumer", "nobody"},
                new String[] {"after", DeadLetters.fresh()})) {
            Map<String, String> body = new HashMap<>(Map.of("from", MOMENT, "until", "2001-01-02T00:00:00Z"));
            body.put(asked[0], asked[1]);
            operator.asks()
                    .body(body)
                    .post("/v1/dead-letters/replays")
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/" + asked[0]));
        }
    }

    /** Those that stay dead are not asked for again and again, so that what died with them has its turn. */
    @Test
    void howeverManyDiedAtOneMomentEachHasItsTurn() throws SQLException {
        Instant moment = Instant.parse("1970-01-01T00:00:00Z")
                .plusSeconds(ThreadLocalRandom.current().nextLong(900_000_000));
        die(moment, 203);

        JsonPath first = replay(moment, null);
        assertEquals(200, first.getInt("withoutFact"));
        assertNotNull(first.getString("goOnAfter"));
        JsonPath rest = replay(moment, first.getString("goOnAfter"));
        assertEquals(3, rest.getInt("withoutFact"));
        assertNull(rest.getString("goOnAfter"));
    }

    private static JsonPath replay(Instant moment, @Nullable String after) {
        Map<String, String> body = new HashMap<>(
                Map.of("from", moment.toString(), "until", moment.plusSeconds(1).toString()));
        if (after != null) {
            body.put("after", after);
        }
        return Institutions.operator()
                .asks()
                .body(body)
                .post("/v1/dead-letters/replays")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** So many records that held no fact. */
    private void die(Instant moment, int many) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into dead_letter (id, version, consumer, topic, partition, record_offset, written_at, cause,
                          attempts, died_at)
                        select gen_random_uuid(), 0, 'flaky', 'kinbridge.institutions.v1', 0, number, ?, 'unreadable', 1, ?
                        from generate_series(1, ?) number
                        """)) {
            insert.setObject(1, moment.atOffset(ZoneOffset.UTC));
            insert.setObject(2, moment.atOffset(ZoneOffset.UTC));
            insert.setInt(3, many);
            insert.executeUpdate();
        }
    }
}
