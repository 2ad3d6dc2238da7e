package org.kinbridge.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * What two people look for.
 *
 * @param after nothing begins before that, nor then
 * @param horizon nothing begins later than that long after it
 * @param length how long they want to talk
 * @param at the wall time of the first of the two that suits them best
 */
public record Wish(Instant after, Duration horizon, Duration length, LocalTime at) {

    Instant latest() {
        return after.plus(horizon);
    }

    boolean allows(Instant start) {
        return start.isAfter(after) && !start.isAfter(latest());
    }
}
