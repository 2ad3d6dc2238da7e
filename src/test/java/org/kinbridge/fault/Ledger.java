package org.kinbridge.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** What the tables of the journal and of the inbox say, read past the house. */
final class Ledger {

    private final String database;

    Ledger(String database) {
        this.database = database;
    }

    /** How many facts the broker does not have yet. */
    long unsent() {
        return texts("select id::text from journal where sent_at is null").size();
    }

    /** The ids of the events that this consumer has handled; one row is one event. */
    Set<String> handledBy(String consumer) {
        return texts("select event_id::text from inbox where consumer = ?", consumer);
    }

    /** Whether this consumer has nothing left of a type of facts. */
    boolean hasHandled(String consumer, String type) {
        Set<String> handled = handledBy(consumer);
        return handled.containsAll(texts("select id::text from journal where type = ?", type));
    }

    /** What could not be handled, and why. */
    Set<String> deadLetters() {
        return texts("select consumer || ' ' || topic || '/' || partition || '/' || record_offset || ' ' || cause"
                + " from dead_letter");
    }

    /** How many records this consumer could not handle. */
    int deadLetters(String consumer) {
        return texts("select id::text from dead_letter where consumer = ?", consumer)
                .size();
    }

    /** Which replica relays. */
    String lease() {
        return texts("select holder::text from journal_lease").iterator().next();
    }

    /** When the broker had the first fact after that moment. */
    Instant firstSentAfter(Instant moment) {
        return Instant.parse(texts(
                        "select to_char(min(sent_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from journal"
                                + " where sent_at > ?::timestamptz",
                        moment.toString())
                .iterator()
                .next());
    }

    private Set<String> texts(String sql, String... values) {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                query.setString(place + 1, values[place]);
            }
            Set<String> found = new TreeSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError("the tables cannot be read", e);
        }
    }
}
