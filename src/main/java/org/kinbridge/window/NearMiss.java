package org.kinbridge.window;

import java.time.Instant;
import java.util.Set;
import org.kinbridge.availability.Obstacle;

/** Where two come nearest to having a time in common: when it would begin, and what kinds of rule stand in the way of it. */
record NearMiss(Instant start, Set<InTheWay> inTheWay) {

    /** {@code first}: whether it is the first of the two whom it keeps. */
    record InTheWay(boolean first, Obstacle obstacle) {}
}
