package org.kinbridge.inbox;

import java.time.Instant;
import org.kinbridge.event.Event;
import org.kinbridge.id.EventId;

/**
 * A fact as it came from the bus.
 *
 * @param at when it became true
 */
public record Received(EventId id, Event fact, Instant at) {}
