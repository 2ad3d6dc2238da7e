package org.kinbridge.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The journal and the dead letters that were there before, in a database of their own, come into the new tables. */
@QuarkusTest
class JournalMigrationTest {

    private static final int BEFORE = 129;
    private static final int AFTER = 131;

    private final OwnDatabase database;

    JournalMigrationTest() throws SQLException {
        database = new OwnDatabase();
        database.migrate(BEFORE);
    }

    @AfterEach
    void isGoneAgain() throws SQLException {
        database.close();
    }

    @Test
    void everyRowKeepsItsPlaceAndTheNextOneComesAfterIt() throws SQLException {
        database.run("""
                insert into journal (id, stream, seq, topic, type, data, at, written_at, sent_at) values
                  (gen_random_uuid(), 's', 1, 't', 'y', '{}', 'epoch', '2026-11-01 23:59:59.999999+00', 'epoch'),
                  (gen_random_uuid(), 's', 2, 't', 'y', '{}', 'epoch', '2026-11-02 00:00:00+00', 'epoch'),
                  (gen_random_uuid(), 's', 3, 't', 'y', '{}', 'epoch', '2026-11-02 12:00:00+00', null)
                """);

        database.migrate(AFTER);

        assertEquals(
                List.of("1 journal_20261101 1 sent", "2 journal_20261102 2 sent", "3 journal_20261102 3 waits"),
                rows());
        database.run("""
                insert into journal (id, stream, seq, topic, type, data, at, written_at)
                values (gen_random_uuid(), 's', 4, 't', 'y', '{}', 'epoch', '2027-01-01 00:00:00+00')
                """);
        assertEquals("4 journal_other_days 4 waits", rows().getLast());
        assertThrows(SQLException.class, () -> database.run("""
                insert into journal (id, stream, seq, topic, type, data, at, written_at)
                values (gen_random_uuid(), 's', 4, 't', 'y', '{}', 'epoch', '2027-01-01 00:00:00+00')
                """));
    }

    @Test
    void anEmptyJournalBeginsAtOne() throws SQLException {
        database.migrate(AFTER);
        database.run("""
                insert into journal (id, stream, seq, topic, type, data, at, written_at)
                values (gen_random_uuid(), 's', 1, 't', 'y', '{}', 'epoch', '2027-01-01 00:00:00+00')
                """);
        assertEquals(List.of("1 journal_other_days 1 waits"), rows());
    }

    @Test
    void deadLettersCanBeReplayedFromNowOn() throws SQLException {
        database.run("""
                insert into inbox (consumer, event_id, handled_at) values ('c', gen_random_uuid(), 'epoch');
                insert into inbox values ('c', gen_random_uuid(), '2026-11-02 12:00:00+00', 'Problem', 't', 2, 77)
                """);

        database.migrate(AFTER);

        assertEquals(List.of("1"), texts("select count(*) from inbox"));
        assertEquals(
                List.of("c t/2/77 Problem"),
                texts("select consumer || ' ' || topic || '/' || partition || '/' || record_offset || ' ' || cause"
                        + " from dead_letter where event_id is not null and done_at is null"));
    }

    private List<String> rows() throws SQLException {
        return texts("select seq || ' ' || tableoid::regclass || ' ' || position || ' '"
                + " || case when sent_at is null then 'waits' else 'sent' end from journal order by seq");
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
