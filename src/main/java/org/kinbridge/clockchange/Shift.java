package org.kinbridge.clockchange;

import java.time.Instant;
import org.kinbridge.id.SeriesId;

/**
 * A repeated call that is at another time of one side's day after a change of clocks.
 *
 * @param before when its last call by the clocks as they were begins
 * @param after when its first call by the clocks as they will be begins
 */
public record Shift(SeriesId series, Instant before, Instant after) {}
