package org.kinbridge.icalendar;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How something is repeated.
 *
 * @param rule RFC 5545; its UNTIL, if there is one, is in UTC
 * @param except wall times of the rule at which there is nothing
 */
public record Repeat(String rule, List<LocalDateTime> except) {

    /** Keeps a list of its own. */
    public Repeat {
        except = List.copyOf(except);
    }
}
