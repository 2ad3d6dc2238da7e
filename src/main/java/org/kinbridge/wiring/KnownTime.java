package org.kinbridge.wiring;

import java.time.Instant;

/**
 * The times that everybody can keep and write: RFC 3339 has four digits for the year. PostgreSQL refuses what lies far beyond,
 * which an {@link Instant} can be.
 */
public final class KnownTime {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private KnownTime() {}

    /** Whether it lies in the years 1 to 9999, in UTC. */
    public static boolean is(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    /** The time itself, or the nearest that is one. */
    public static Instant nearest(Instant time) {
        if (time.isBefore(FIRST)) {
            return FIRST;
        }
        return time.isAfter(LAST) ? LAST : time;
    }
}
