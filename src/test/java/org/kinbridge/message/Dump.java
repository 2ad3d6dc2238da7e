package org.kinbridge.message;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Everything that lies in the database, as somebody reads it who has stolen a dump. */
final class Dump {

    private final DataSource db;

    Dump(DataSource db) {
        this.db = db;
    }

    /** The tables with a row that holds this sentence: as it is, or as bytes in hexadecimal or Base64. */
    List<String> tablesWith(String sentence) throws SQLException {
        byte[] bytes = sentence.getBytes(StandardCharsets.UTF_8);
        List<String> forms = List.of(
                sentence,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
        List<String> found = new ArrayList<>();
        try (Connection connection = db.getConnection()) {
            for (String table : tables(connection)) {
                if (isIn(connection, table, forms)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static boolean isIn(Connection connection, String table, List<String> forms) throws SQLException {
        try (PreparedStatement rows =
                connection.prepareStatement("select 1 from " + table + " t where t::text like any (?) limit 1")) {
            rows.setArray(
                    1,
                    connection.createArrayOf(
                            "text", forms.stream().map(form -> "%" + form + "%").toArray()));
            try (ResultSet row = rows.executeQuery()) {
                return row.next();
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select oid::regclass::text from pg_class
                        where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1
                        """)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
