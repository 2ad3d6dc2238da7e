package org.kinbridge.availability;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time: {@code until} is the first moment after it. */
public record Stretch(Instant from, Instant until) {

    /** From a moment on, for so long. */
    public static Stretch of(Instant from, Duration length) {
        return new Stretch(from, from.plus(length));
    }

    /** Whether this moment is in it. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Whether the two have a moment in common. */
    public boolean meets(Stretch other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** How long it is; never negative. */
    public Duration length() {
        return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    }

    /** What the two have in common; of no length if nothing. */
    public Stretch common(Stretch other) {
        return new Stretch(
                from.isBefore(other.from) ? other.from : from, until.isBefore(other.until) ? until : other.until);
    }
}
