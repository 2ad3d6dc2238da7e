package org.kinbridge.availability;

import java.time.Instant;

/** A stretch of time: {@code until} is the first moment after it. */
public record Stretch(Instant from, Instant until) {

    boolean meets(Stretch other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
