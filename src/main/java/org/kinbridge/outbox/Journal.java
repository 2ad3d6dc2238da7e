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
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinbridge.event.Stream;
import org.kinbridge.id.EventId;

/** Reads the journal: the one memory behind sockets, sync and the bus. */
@Singleton
public class Journal {

    private static final String COLUMNS =
            "select j.id, j.stream, j.seq, j.position, j.topic, j.type, j.data, j.at from ";
    static final String AFTER = COLUMNS + """
            unnest(?::text[], ?::bigint[]) as from_there (stream, seq) cross join lateral (
              select * from journal where stream = from_there.stream and seq > from_there.seq order by seq limit ?) as j
            order by j.position limit ?
            """;
    static final String UNSENT = COLUMNS + """
            journal j where j.sent_at is null and j.stream <> all (?) order by j.position limit ?
            """;
    private static final String BY_ID = COLUMNS + "journal j where j.id = ?";
    private static final String ENDS = "select stream, last from journal_stream where stream = any (?)";
    private static final String MISSING = """
            select exists (
              select from unnest(?::text[], ?::bigint[]) as from_there (stream, seq) join journal_stream s using (stream)
              where s.last > from_there.seq and not exists (
                select from journal j where j.stream = from_there.stream and j.seq = from_there.seq + 1))
            """;

    private final DataSource db;

    Journal(DataSource db) {
        this.db = db;
    }

    /** Rows after the given numbers, each stream in its order, at most {@code limit}. */
    public List<Journaled> after(Map<Stream, Long> from, int limit) {
        return query(AFTER, (connection, query) -> {
            bind(connection, query, from);
            query.setInt(3, limit);
            query.setInt(4, limit);
        });
    }

    /** Whether everything after the given numbers is still there; days that are over are not kept for ever. */
    public boolean isKept(Map<Stream, Long> from) {
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement(MISSING)) {
            bind(connection, query, from);
            try (ResultSet missing = query.executeQuery()) {
                missing.next();
                return !missing.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    /** The row of this id, unless its day is over. */
    public Optional<Journaled> find(EventId id) {
        return query(BY_ID, (connection, query) -> query.setObject(1, id.value())).stream()
                .findFirst();
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

    /** What is to be sent, but for the streams that are held. */
    List<Journaled> unsent(int limit, Collection<Stream> held) {
        return query(UNSENT, (connection, query) -> {
            query.setArray(1, texts(connection, held));
            query.setInt(2, limit);
        });
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

    private static void bind(Connection connection, PreparedStatement query, Map<Stream, Long> from)
            throws SQLException {
        List<Map.Entry<Stream, Long>> entries = List.copyOf(from.entrySet());
        query.setArray(
                1, texts(connection, entries.stream().map(Map.Entry::getKey).toList()));
        query.setArray(
                2,
                connection.createArrayOf(
                        "bigint", entries.stream().map(Map.Entry::getValue).toArray()));
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
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
