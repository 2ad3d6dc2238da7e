package org.kinbridge.wiring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a statement that is wrong: the one is worth waiting for, the other is not. */
public final class DatabaseAway {

    private static final int MOST = 50;

    private DatabaseAway() {}

    /** Whether a lost, refused or exhausted connection is behind this fault. */
    public static boolean isBehind(Throwable fault) {
        return everythingBehind(fault).stream()
                .anyMatch(link -> link instanceof SQLException refused && isAway(refused.getSQLState()));
    }

    /** The fault, its causes and what they suppressed: a commit that failed keeps its reason among the latter. */
    public static List<Throwable> everythingBehind(Throwable fault) {
        List<Throwable> found = new ArrayList<>(List.of(fault));
        for (int next = 0; next < found.size() && next < MOST; next++) {
            Throwable link = found.get(next);
            if (link.getCause() != null) {
                found.add(link.getCause());
            }
            Collections.addAll(found, link.getSuppressed());
        }
        return found;
    }

    /** Without a state: the pool waited in vain. 08 no connection, 53 no room for one more, 57P shut down or starting. */
    private static boolean isAway(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
