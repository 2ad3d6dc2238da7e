package org.kinbridge.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What lies in the tables about one family or conversation, and what somebody does to it behind the service's back. */
final class Rows {

    private final DataSource db;

    Rows(DataSource db) {
        this.db = db;
    }

    /** Changes rows; {@code about} is the one parameter, as often as it is asked for. */
    void change(String sql, String about) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, about);
            assertTrue(statement.executeUpdate() > 0, "there is no such row");
        }
    }

    long number(String sql, String about) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, about);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void fill(PreparedStatement statement, String about) throws SQLException {
        for (int at = 1; at <= statement.getParameterMetaData().getParameterCount(); at++) {
            statement.setObject(at, UUID.fromString(about));
        }
    }
}
