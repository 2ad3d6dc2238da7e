package org.kinbridge.calendar;

import java.time.Instant;
import org.kinbridge.availability.Resting;
import org.kinbridge.icalendar.CalendarText;

/**
 * When a reminder may sound.
 *
 * @param quiet hours in which nothing rings for whoever reads
 */
record Alarms(Resting quiet) {

    /** Whether there may be one before a call that begins then. */
    boolean mayRing(Instant start) {
        return quiet.quietUntil(start.minus(CalendarText.REMINDED)).isEmpty();
    }
}
