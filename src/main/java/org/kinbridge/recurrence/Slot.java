package org.kinbridge.recurrence;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A stretch of time on somebody's clock: the wall time that was asked for, and the instants it comes to.
 *
 * @param shifted the clocks skip that wall time, so it begins later by what they skip (RFC 5545, and java.time's own rule)
 * @param doubled the clocks show that wall time twice; it is the first
 */
@Embeddable
public record Slot(
        LocalDate onDate,
        // Through java.sql.Time it would be moved by the zone of the machine.
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime atTime,
        Instant startsAt,
        Instant endsAt,
        boolean shifted,
        boolean doubled) {

    public static Slot of(LocalDateTime wall, Duration length, ZoneId zone) {
        return of(wall, length, zone.getRules());
    }

    private static Slot of(LocalDateTime wall, Duration length, ZoneRules rules) {
        int offsets = rules.getValidOffsets(wall).size();
        // The offset before a change holds in a gap, which shifts it forward, and in an overlap, which makes it the
        // first.
        Instant start = wall.toInstant(rules.getOffset(wall));
        return new Slot(wall.toLocalDate(), wall.toLocalTime(), start, start.plus(length), offsets == 0, offsets == 2);
    }

    /** The slot that begins at this moment, on the clock of {@code zone}. */
    public static Slot at(Instant start, Duration length, ZoneId zone) {
        LocalDateTime wall = LocalDateTime.ofInstant(start, zone);
        Slot first = of(wall, length, zone);
        return first.startsAt().equals(start)
                ? first
                : new Slot(wall.toLocalDate(), wall.toLocalTime(), start, start.plus(length), false, false);
    }

    /** The same beginning, for another length of time. */
    public Slot lasting(Duration length) {
        return new Slot(onDate, atTime, startsAt, startsAt.plus(length), shifted, doubled);
    }

    /** The same moment on another clock. */
    public Slot readOn(ZoneId zone) {
        return at(startsAt, length(), zone);
    }

    /** The same wall time under these rules; this slot itself if its moment is right under them. */
    public Slot under(ZoneRules rules) {
        LocalDateTime wall = onDate.atTime(atTime);
        Slot derived = of(wall, length(), rules);
        boolean stillShown =
                LocalDateTime.ofInstant(startsAt, rules.getOffset(startsAt)).equals(wall);
        return stillShown || derived.startsAt.equals(startsAt) ? this : derived;
    }

    /** Whether the two are the same time, whosever clock it is read on. */
    public boolean sameTime(Slot other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }
}
