package org.kinbridge.window;

import java.time.Instant;
import org.kinbridge.availability.Stretch;

/**
 * A stretch that is free to both.
 *
 * @param best where in it a talk of the wanted length suits them best
 */
record Shared(Stretch free, Instant best) {}
