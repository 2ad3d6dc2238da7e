package org.kinbridge.story;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A row that is held as by a transaction that takes its time. */
public final class HeldRow implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final DataSource db;
    private final Connection holder;
    private final int backend;

    /** Holds the row that the query finds by this key. */
    public HeldRow(DataSource db, String query, Object key) throws SQLException {
        this.db = db;
        holder = db.getConnection();
        holder.setAutoCommit(false);
        read(holder, query + " for update", key);
        backend = Integer.parseInt(read(holder, "select pg_backend_pid()::text where ? is not null", "x"));
    }

    /** Comes back when somebody waits for the row. */
    public void isWaitedFor() {
        await().atMost(SOON).until(() -> {
            try (Connection other = db.getConnection()) {
                return "true"
                        .equals(read(
                                other,
                                "select (count(*) > 0)::text from pg_stat_activity where ? = any(pg_blocking_pids(pid))",
                                backend));
            }
        });
    }

    /** An {@link SQLException} if somebody holds the row that the query finds. */
    public static void mustBeFree(DataSource db, String query, Object key) throws SQLException {
        try (Connection other = db.getConnection()) {
            read(other, query + " for update nowait", key);
        }
    }

    private static String read(Connection connection, String query, Object key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, key);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new AssertionError("there is no such row");
                }
                return found.getString(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.setAutoCommit(true);
        holder.close();
    }
}
