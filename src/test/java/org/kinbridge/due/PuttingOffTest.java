package org.kinbridge.due;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Work that fails is tried again later, and not again and again at once. */
@QuarkusTest
class PuttingOffTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource db;

    @Test
    void whatFailsIsPutOff() throws SQLException {
        UUID row = UUID.randomUUID();
        // Nobody does work of this kind.
        update(
                "insert into due (id, kind, ref, due_at, try_at) values (?, 'nobody.does', gen_random_uuid(), now(), now())",
                row);
        try {
            await().atMost(SOON).until(() -> tries(row) >= 1);
            assertEquals(1, count("select count(*) from due where id = ? and try_at > due_at", row));
        } finally {
            update("delete from due where id = ?", row);
        }
    }

    private long tries(UUID row) throws SQLException {
        return count("select tries from due where id = ?", row);
    }

    private long count(String sql, UUID row) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement asks = connection.prepareStatement(sql)) {
            asks.setObject(1, row);
            ResultSet found = asks.executeQuery();
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private void update(String sql, UUID row) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, row);
            update.executeUpdate();
        }
    }
}
