package org.kinbridge.icalendar;

import java.util.List;
import java.util.UUID;

/**
 * Everything that has one UID.
 *
 * @param uid the same for ever
 * @param parts what is repeated first, if anything is
 */
public record Event(UUID uid, List<Part> parts) {

    /** Keeps a list of its own. */
    public Event {
        parts = List.copyOf(parts);
    }
}
