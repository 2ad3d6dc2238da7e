package org.kinbridge.outbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the relay and a reader cost is counted in blocks: it does not grow with the days that lie behind. */
@QuarkusTest
class JournalCostTest {

    private static final int FEW = 500;
    private static final int MANY = 20_000;
    private static final int STREAMS = 50;

    private record Blocks(long relay, long reader) {}

    @Test
    void fortyTimesAsManyFactsBehindCostNoMore() throws SQLException, JsonProcessingException {
        Blocks few = blocks(FEW);
        Blocks many = blocks(MANY);
        System.out.println("blocks with few and with many facts behind: " + few + " " + many);
        assertTrue(many.relay() <= few.relay() * 3 / 2, () -> few + " " + many);
        assertTrue(many.reader() <= few.reader() * 3 / 2 + STREAMS, () -> few + " " + many);
    }

    private static Blocks blocks(int perDay) throws SQLException, JsonProcessingException {
        try (OwnDatabase database = new OwnDatabase()) {
            database.migrate(130);
            for (int day = 1; day <= 8; day++) {
                database.run(
                        "create table journal_2026110%1$d partition of journal for values from ('2026-11-0%1$d 00:00+00') to ('2026-11-0%2$d 00:00+00')"
                                .formatted(day, day + 1));
                database.run(rows(perDay, day, "'2026-11-01'"));
            }
            database.run(rows(100, 8, "null"));
            database.run("vacuum analyze journal");
            try (Connection connection = database.connect()) {
                return new Blocks(relay(connection), reader(connection));
            }
        }
    }

    private static String rows(int number, int day, String sentAt) {
        return """
                insert into journal (id, stream, seq, topic, type, data, at, written_at, sent_at)
                select gen_random_uuid(), 'stream ' || i %% %d, (select coalesce(max(seq), 0) from journal) + i, 't', 'y',
                  '{}', 'epoch', '2026-11-0%d 12:00+00', %s from generate_series(1, %d) as i
                """.formatted(STREAMS, day, sentAt, number);
    }

    private static long relay(Connection connection) throws SQLException, JsonProcessingException {
        try (PreparedStatement query =
                connection.prepareStatement("explain (analyze, buffers, format json) " + Journal.UNSENT)) {
            query.setArray(1, connection.createArrayOf("text", new String[0]));
            query.setInt(2, 500);
            return cost(query);
        }
    }

    /** She is in five streams, and near the end of each. */
    private static long reader(Connection connection) throws SQLException, JsonProcessingException {
        long last = lastNumber(connection);
        try (PreparedStatement query =
                connection.prepareStatement("explain (analyze, buffers, format json) " + Journal.AFTER)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            IntStream.range(0, 5).mapToObj(i -> "stream " + i).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", Stream.generate(() -> last - 100).limit(5).toArray()));
            query.setInt(3, 100);
            query.setInt(4, 100);
            return cost(query);
        }
    }

    private static long lastNumber(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select max(seq) from journal");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Blocks touched by the second run: the first finds caches and hints to be made. */
    private static long cost(PreparedStatement explain) throws SQLException, JsonProcessingException {
        explain.executeQuery().close();
        try (ResultSet plan = explain.executeQuery()) {
            plan.next();
            JsonNode root =
                    new ObjectMapper().readTree(plan.getString(1)).get(0).get("Plan");
            return root.get("Shared Hit Blocks").asLong()
                    + root.get("Shared Read Blocks").asLong();
        }
    }
}
