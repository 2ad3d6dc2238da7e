package org.kinbridge.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kinbridge.availability.Quiet;
import org.kinbridge.icalendar.CalendarText;

/**
 * When a reminder may sound.
 *
 * @param quiet hours in which nothing rings for whoever reads
 * @param zone whose clock they are read on
 */
record Alarms(List<Quiet> quiet, ZoneId zone) {

    /** Whether there may be one before a call that begins then. */
    boolean mayRing(Instant start) {
        Instant sounds = start.minus(CalendarText.REMINDED);
        return quiet.stream().noneMatch(hours -> hours.covers(sounds, zone));
    }
}
