package org.kinbridge.icalendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something is repeated.
 *
 * @param rule RFC 5545; its UNTIL, if there is one, is in UTC; null if there are only single times
 * @param also moments at which it takes place, too, in order
 */
public record Repeat(@Nullable String rule, List<Instant> also) {

    /** Keeps a list of its own. */
    public Repeat {
        also = List.copyOf(also);
    }
}
