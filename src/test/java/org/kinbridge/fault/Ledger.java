package org.kinbridge.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** The calls that were missed. */
    Set<String> missed() {
        return texts("select data->>'call' from journal where type = 'scheduled-call.missed'");
    }

    /** What stands in the journal more than once of what can happen to a call only once. */
    Set<String> endedTwice() {
        return texts("select data->>'call' from journal where type in ('scheduled-call.missed', 'scheduled-call.held',"
                + " 'scheduled-call.expired') group by 1 having count(*) > 1");
    }

    /** The calls that are over by then and that nobody has ended yet. */
    Set<String> toBeEnded(Instant by) {
        return texts("select ref::text from due where kind = 'call.end' and due_at <= ?::timestamptz", by.toString());
    }

    /** Replicas that start from now on find the clock of the house so far ahead. */
    void putAhead(Duration time) {
        texts(
                "insert into demo_clock (single, ahead_millis) values (true, ?::bigint) returning ahead_millis::text",
                Long.toString(time.toMillis()));
    }

    /** Holds ends of calls that nobody else holds, as a replica that is busy with them; rolling back lets go. */
    Connection holding(int most) throws SQLException {
        Connection held = DriverManager.getConnection(database, "postgres", "postgres");
        held.setAutoCommit(false);
        try (PreparedStatement rows = held.prepareStatement(
                "select id from due where kind = 'call.end' order by due_at, id limit ? for update skip locked")) {
            rows.setInt(1, most);
            rows.executeQuery().close();
        }
        return held;
    }

    /** When facts were written down, by their ids. */
    Map<String, Instant> writtenAt(Set<String> ids) {
        return texts(
                        "select id || ' ' || extract(epoch from written_at) * 1000000 from journal where id::text = any"
                                + " (string_to_array(?, ','))",
                        String.join(",", ids))
                .stream()
                .map(row -> row.split("[ .]", -1))
                .collect(Collectors.toMap(
                        row -> row[0], row -> Instant.EPOCH.plus(Long.parseLong(row[1]), ChronoUnit.MICROS)));
    }

    /** Facts of a stream of nobody's, as many as the broker would not have after it was away. */
    void addsUnsent(int many) {
        texts("""
                with a as (select * from journal where type = 'message.sent' limit 1),
                  s as (insert into journal_stream (stream, last) select 'family:' || uuidv7(), n from cast(? as int) n
                        returning stream, last),
                  rows as (insert into journal (id, stream, seq, topic, type, data, at, written_at)
                    select uuidv7(), s.stream, g, a.topic, a.type, a.data, a.at, a.written_at
                    from a, s, generate_series(1, s.last) g returning id)
                select count(*)::text from rows
                """, Integer.toString(many));
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
