package org.kinbridge.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** A database beside the house's, migrated as far as a test wants it. */
public final class OwnDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final String house = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    private final String name = "own_" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);

    /** Makes it. */
    public OwnDatabase() throws SQLException {
        run(house, "create database " + name);
    }

    /** Up to that version, whether or not there is one of that very number. */
    public void migrate(int version) {
        Flyway.configure()
                .dataSource(url(), USER, USER)
                .target(version + "?")
                .load()
                .migrate();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, USER);
    }

    public void run(String sql) throws SQLException {
        run(url(), sql);
    }

    /** The first column of every row. */
    public List<String> texts(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void run(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url() {
        return house.replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
    }

    @Override
    public void close() throws SQLException {
        run(house, "drop database " + name + " with (force)");
    }
}
