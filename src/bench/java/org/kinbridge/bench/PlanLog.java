package org.kinbridge.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinbridge.fault.House;

/** What PostgreSQL writes down of the service's statements while it is asked to: their plans, and what became of them. */
final class PlanLog {

    /** What this connection calls itself; every other one is the service's. */
    static final String OURSELVES = "bench";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "select 'so far: ";
    private static final String IGNORED = "what does not count";
    private static final String END = "that was all";
    /** Every process asks for these by itself, again and again. */
    private static final String UNASKED = "from token_ended_session";

    private final Connection database;
    private long begin;

    PlanLog(Connection database) {
        this.database = database;
    }

    /** Asks for the log; PostgreSQL has to be started anew then. */
    static void prepare(Connection database) throws SQLException {
        for (String setting : List.of(
                "logging_collector = on",
                "log_destination = jsonlog",
                "log_rotation_size = 0",
                "session_preload_libraries = auto_explain")) {
            set(database, setting);
        }
        execute(database, "load 'auto_explain'");
        for (String setting : List.of("analyze = on", "timing = off", "buffers = on", "format = json")) {
            set(database, "auto_explain.log_" + setting);
        }
    }

    /** From now on statements are written down. */
    void begin() throws SQLException {
        begin = Long.parseLong(text("select size from pg_stat_file(pg_current_logfile('jsonlog'))"));
        writeDown(true);
    }

    /** What came since the last mark does not count. */
    void ignore() throws SQLException {
        mark(IGNORED);
    }

    /** What came since the last mark was asked by a request of this name. */
    void mark(String name) throws SQLException {
        text(MARK + name + "'");
    }

    /** What requests cost by their names: of each the highest figures. Nothing is written down any more. */
    Map<String, Cost> end() throws SQLException {
        mark(END);
        House.soon().until(() -> written().contains(MARK + END));
        Map<String, Cost> costs = costs(written());
        writeDown(false);
        return costs;
    }

    private static Map<String, Cost> costs(String log) {
        Map<String, Cost> costs = new TreeMap<>();
        List<JsonNode> since = new ArrayList<>();
        log.lines().map(PlanLog::json).forEach(line -> {
            String said = line.path("message").asText();
            boolean ours = line.path("application_name").asText().equals(OURSELVES);
            int mark = said.indexOf(MARK);
            if (!ours && said.contains("plan:") && !said.contains(UNASKED)) {
                since.add(json(said.substring(said.indexOf('{'))).path("Plan"));
            } else if (ours && mark >= 0) {
                String name = said.substring(mark + MARK.length(), said.indexOf('\'', mark + MARK.length()));
                costs.merge(name, Cost.of(since), Cost::orMore);
                since.clear();
            }
        });
        costs.keySet().removeAll(List.of(IGNORED, END));
        return costs;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + text, e);
        }
    }

    /** Whole lines only: the last one may be being written. */
    private String written() throws SQLException {
        String log = text("select pg_read_file(pg_current_logfile('jsonlog'), " + begin + ", 1000000000)");
        return log.substring(0, log.lastIndexOf('\n') + 1);
    }

    private void writeDown(boolean everything) throws SQLException {
        set(database, "auto_explain.log_min_duration = " + (everything ? 0 : -1));
        text("select pg_reload_conf()");
    }

    private static void set(Connection database, String setting) throws SQLException {
        execute(database, "alter system set " + setting);
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
