package org.kinbridge.outbox;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.kinbridge.event.Stream;
import org.kinbridge.id.NewId;

/** One stream's rows in the table, read and written past the house. */
final class JournalTable {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final DataSource db;
    private final Stream stream;

    JournalTable(DataSource db, Stream stream) {
        this.db = db;
        this.stream = stream;
    }

    List<Long> numbers() throws SQLException {
        return texts("select seq from journal where stream = ? order by position").stream()
                .map(Long::valueOf)
                .toList();
    }

    /** The tables in which the rows lie, in the rows' order. */
    List<String> tables() throws SQLException {
        return texts("select tableoid::regclass::text from journal where stream = ? order by seq");
    }

    long unsent() throws SQLException {
        return texts("select id from journal where stream = ? and sent_at is null")
                .size();
    }

    void isRelayed() {
        await().atMost(SOON).until(() -> unsent() == 0);
    }

    /** The next fact of the stream, as if it had been written then. */
    void write(Instant writtenAt, String data) throws SQLException {
        update(
                "insert into journal_stream as s (stream, last) values (?, 1) on conflict (stream) do update set last = s.last + 1");
        try (Connection connection = db.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into journal (id, stream, seq, topic, type, data, at, written_at)
                        select ?, stream, last, 'kinbridge.institutions.v1', 'institution.registered', ?::jsonb, ?, ?
                        from journal_stream where stream = ?
                        """)) {
            insert.setObject(1, NewId.next());
            insert.setString(2, data);
            insert.setObject(3, writtenAt.atOffset(ZoneOffset.UTC));
            insert.setObject(4, writtenAt.atOffset(ZoneOffset.UTC));
            insert.setString(5, stream.key());
            insert.executeUpdate();
        }
    }

    /** Changes the stream's rows, or its number; the statement ends in a condition on the stream. */
    int update(String sql) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, stream.key());
            return update.executeUpdate();
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, stream.key());
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
