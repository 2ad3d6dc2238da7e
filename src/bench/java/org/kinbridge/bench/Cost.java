package org.kinbridge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one request asked of the database.
 *
 * @param statements how many
 * @param rows that they looked at, in tables and indexes, whether these were wanted or not
 * @param scanned those of them that were met on a walk through a whole table
 * @param pages of 8 KiB that they looked at
 */
record Cost(long statements, long rows, long scanned, long pages) {

    static final Cost NONE = new Cost(0, 0, 0, 0);

    /** Of plans as auto_explain writes them down. */
    static Cost of(List<JsonNode> plans) {
        return plans.stream().map(Cost::of).reduce(NONE, Cost::plus);
    }

    private static Cost of(JsonNode plan) {
        return new Cost(
                1,
                rows(plan, false),
                rows(plan, true),
                plan.path("Shared Hit Blocks").asLong()
                        + plan.path("Shared Read Blocks").asLong());
    }

    private static long rows(JsonNode node, boolean scannedOnly) {
        String kind = node.path("Node Type").asText();
        boolean counts = scannedOnly ? kind.equals("Seq Scan") : kind.endsWith("Scan");
        double rows = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble();
        long below = 0;
        for (JsonNode child : node.path("Plans")) {
            below += rows(child, scannedOnly);
        }
        return below + (counts ? Math.round(rows * node.path("Actual Loops").asDouble()) : 0);
    }

    private Cost plus(Cost other) {
        return new Cost(statements + other.statements, rows + other.rows, scanned + other.scanned, pages + other.pages);
    }

    /** Of two, the higher figure of each kind. */
    Cost orMore(Cost other) {
        return new Cost(
                Math.max(statements, other.statements),
                Math.max(rows, other.rows),
                Math.max(scanned, other.scanned),
                Math.max(pages, other.pages));
    }
}
