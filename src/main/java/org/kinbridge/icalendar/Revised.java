package org.kinbridge.icalendar;

import java.time.Instant;

/**
 * An event as it is now.
 *
 * @param sequence rises with every change
 * @param changedAt when it became so
 */
public record Revised(Event event, int sequence, Instant changedAt) {}
