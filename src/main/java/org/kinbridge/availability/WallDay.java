package org.kinbridge.availability;

import java.time.Duration;
import java.time.LocalTime;
import java.util.BitSet;

/** One day as the clock on somebody's wall shows it, and the minutes of it that are taken; no clock changes in it. */
public final class WallDay {

    private static final int MINUTES = 1_440;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final BitSet taken = new BitSet(MINUTES);

    /** Hours that begin on this day; what goes on past midnight is not of this day. */
    public WallDay with(LocalTime from, LocalTime until) {
        taken.set(minute(from), until.isAfter(from) ? minute(until) : MINUTES);
        return this;
    }

    /** Hours that begin on every day. */
    public WallDay withDaily(LocalTime from, LocalTime until) {
        if (!until.isAfter(from)) {
            taken.set(0, minute(until));
        }
        return with(from, until);
    }

    /** All that is taken in the other, too. */
    public WallDay with(WallDay other) {
        taken.or(other.taken);
        return this;
    }

    /** How much of it is taken. */
    public Duration taken() {
        return Duration.ofMinutes(taken.cardinality());
    }

    /** How much of it is left. */
    public Duration left() {
        return Duration.ofMinutes(MINUTES - taken.cardinality());
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS_OF_A_MINUTE;
    }
}
