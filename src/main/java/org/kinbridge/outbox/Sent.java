package org.kinbridge.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.kinbridge.wiring.MachineClock;

/** Marks what the broker has, and knows how long the oldest row has been waiting. */
@Singleton
class Sent {

    private static final String MARK = "update journal set sent_at = ? where position = any (?) and sent_at is null";
    private static final String OLDEST =
            "select written_at from journal where sent_at is null order by position limit 1";

    private final DataSource db;
    private final MachineClock clock;

    Sent(DataSource db, MachineClock clock) {
        this.db = db;
        this.clock = clock;
    }

    void mark(List<Journaled> rows) {
        try (Connection connection = db.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            mark.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Journaled::position).toArray()));
            mark.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be marked", e);
        }
    }

    /** How long the oldest unsent row has been waiting, by the machine's clock; zero if none is. */
    Duration oldestUnsent() {
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement(OLDEST);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Duration.between(row.getObject(1, OffsetDateTime.class).toInstant(), clock.instant())
                    : Duration.ZERO;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }
}
