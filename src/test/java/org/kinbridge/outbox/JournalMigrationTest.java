package org.kinbridge.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal and the dead letters that were there before, in a database of their own, come into the new tables. */
@QuarkusTest
class JournalMigrationTest {

    private static final String BEFORE = "129";
    private static final String AFTER = "131";

    private final String house;
    private final String name = "before_" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);

    JournalMigrationTest(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String house) {
        this.house = house;
    }

    @BeforeEach
    void anotherDatabase() throws SQLException {
        run(house, "create database " + name);
        migrate(BEFORE);
    }

    @AfterEach
    void isGoneAgain() throws SQLException {
        run(house, "drop database " + name + " with (force)");
    }

    @Test
    void everyRowKeepsItsPlaceAndTheNextOneComesAfterIt() throws SQLException {
        run(database(), """
                insert into journal (id, stream, seq, topic, type, data, at, written_at, sent_at) values
                  (gen_random_uuid(), 's', 1, 't', 'y', '{}', 'epoch', '2026-11-01 23:59:59.999999+00', 'epoch'),
                  (gen_random_uuid(), 's', 2, 't', 'y', '{}', 'epoch', '2026-11-02 00:00:00+00', 'epoch'),
                  (gen_random_uuid(), 's', 3, 't', 'y', '{}', 'epoch', '2026-11-02 12:00:00+00', null)
                """);

        migrate(AFTER);

        assertEquals(
                List.of("1 journal_20261101 1 sent", "2 journal_20261102 2 sent", "3 journal_20261102 3 waits"),
                rows());
        run(database(), """
                insert into journal (id, stream, seq, topic, type, data, at, written_at)
                values (gen_random_uuid(), 's', 4, 't', 'y', '{}', 'epoch', '2027-01-01 00:00:00+00')
                """);
        assertEquals("4 journal_other_days 4 waits", rows().getLast());
        assertThrows(SQLException.class, () -> run(database(), """
                insert into journal (id, stream, seq, topic, type, data, at, written_at)
                values (gen_random_uuid(), 's', 4, 't', 'y', '{}', 'epoch', '2027-01-01 00:00:00+00')
                """));
    }

    @Test
    void anEmptyJournalBeginsAtOne() throws SQLException {
        migrate(AFTER);
        run(database(), """
                insert into journal (id, stream, seq, topic, type, data, at, written_at)
                values (gen_random_uuid(), 's', 1, 't', 'y', '{}', 'epoch', '2027-01-01 00:00:00+00')
                """);
        assertEquals(List.of("1 journal_other_days 1 waits"), rows());
    }

    @Test
    void deadLettersCanBeReplayedFromNowOn() throws SQLException {
        run(database(), """
                insert into inbox (consumer, event_id, handled_at) values ('c', gen_random_uuid(), 'epoch');
                insert into inbox values ('c', gen_random_uuid(), '2026-11-02 12:00:00+00', 'Problem', 't', 2, 77)
                """);

        migrate(AFTER);

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

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database(), "postgres", "postgres")
                .target(target)
                .load()
                .migrate();
    }

    private String database() {
        return house.replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
    }

    private static void run(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database(), "postgres", "postgres");
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
