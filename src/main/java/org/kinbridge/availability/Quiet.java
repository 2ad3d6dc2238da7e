package org.kinbridge.availability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;

/**
 * Hours of somebody's own clock in which nothing may ring.
 *
 * @param days on which they begin
 * @param from the first quiet minute
 * @param until the first minute after; on the next day if it is not later than {@code from}
 */
public record Quiet(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    /** Keeps days of its own. */
    public Quiet {
        days = Set.copyOf(days);
    }

    /** The same hours every day. */
    public static Quiet daily(LocalTime from, LocalTime until) {
        return new Quiet(Set.of(DayOfWeek.values()), from, until);
    }

    /** Whether they begin on that day. */
    public boolean beginsOn(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    /** What these hours come to on that day; where the clocks change at an edge, too much is quiet rather than too little. */
    public Stretch on(LocalDate day, ZoneId zone) {
        return new Stretch(edge(day.atTime(from), zone, true), edge(ends(day), zone, false));
    }

    /** Like {@link #on}, for hours that are free: rather too little of them than too much; of no length if nothing is left. */
    public Stretch atLeast(LocalDate day, ZoneId zone) {
        return new Stretch(edge(day.atTime(from), zone, false), edge(ends(day), zone, true));
    }

    private LocalDateTime ends(LocalDate day) {
        return (until.isAfter(from) ? day : day.plusDays(1)).atTime(until);
    }

    private static Instant edge(LocalDateTime wall, ZoneId zone, boolean earliest) {
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        if (change == null) {
            return wall.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        ZoneOffset offset = earliest ? change.getOffsetBefore() : change.getOffsetAfter();
        return wall.toInstant(offset);
    }
}
