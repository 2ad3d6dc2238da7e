package org.kinbridge.outbox;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinbridge.event.Stream;
import org.kinbridge.id.EventId;

/** Reads the journal: the one memory behind sockets, sync and the bus. */
@Singleton
public class Journal {

    private static final String COLUMNS = "select j.id, j.stream, j.seq, j.topic, j.type, j.data, j.at from journal j ";
    private static final String AFTER = COLUMNS + """
            join unnest(?::text[], ?::bigint[]) as from_there (stream, seq)
              on j.stream = from_there.stream and j.seq > from_there.seq
            order by j.position limit ?
            """;
    private static final String UNSENT = COLUMNS + "where j.sent_at is null order by j.position limit ?";
    private static final String ENDS = "select stream, last from journal_stream where stream = any (?)";

    private final DataSource db;

    Journal(DataSource db) {
        this.db = db;
    }

    /** Rows after the given numbers, each stream in its order, at most {@code limit}. */
    public List<Journaled> after(Map<Stream, Long> from, int limit) {
        return query(AFTER, (connection, query) -> {
            List<Map.Entry<Stream, Long>> entries = List.copyOf(from.entrySet());
            query.setArray(
                    1, texts(connection, entries.stream().map(Map.Entry::getKey).toList()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", entries.stream().map(Map.Entry::getValue).toArray()));
            query.setInt(3, limit);
        });
    }

    /** Where the given streams end now; a stream without a row ends at 0. */
    public Map<Stream, Long> ends(Collection<Stream> streams) {
        Map<Stream, Long> ends = new HashMap<>();
        streams.forEach(stream -> ends.put(stream, 0L));
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement(ENDS)) {
            query.setArray(1, texts(connection, streams));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ends.put(Stream.parse(rows.getString(1)), rows.getLong(2));
                }
            }
            return ends;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    List<Journaled> unsent(int limit) {
        return query(UNSENT, (connection, query) -> query.setInt(1, limit));
    }

    private interface Binding {
        void bind(Connection connection, PreparedStatement query) throws SQLException;
    }

    private List<Journaled> query(String sql, Binding binding) {
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            binding.bind(connection, query);
            List<Journaled> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private static Array texts(Connection connection, Collection<Stream> streams) throws SQLException {
        return connection.createArrayOf(
                "text", streams.stream().map(Stream::key).toArray());
    }

    private static Journaled row(ResultSet row) throws SQLException {
        return new Journaled(
                new EventId(row.getObject(1, UUID.class)),
                Stream.parse(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
