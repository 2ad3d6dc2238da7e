package org.kinbridge.recurrence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * What a series was for a while, or is.
 *
 * @param holdsFrom what begins before that moment belongs to what it was before; {@link #EVER} if it was nothing else
 * @param holdsUntil what begins at that moment or later belongs to what came after
 * @param zone by whose clock it was read
 */
@Embeddable
public record Form(Instant holdsFrom, Instant holdsUntil, ZoneId zone, Pattern pattern) {

    /** Before any series begins. */
    public static final Instant EVER = Instant.EPOCH;

    /** Its slots from a day on, while it holds. */
    Stream<Slot> slots(LocalDate from) {
        return pattern.slots(from, zone)
                .dropWhile(slot -> slot.startsAt().isBefore(holdsFrom))
                .takeWhile(slot -> slot.startsAt().isBefore(holdsUntil));
    }

    /** Whether anything began while it held. */
    public boolean tookPlace() {
        LocalDate first = LocalDate.ofInstant(holdsFrom, zone).minusDays(1);
        return slots(first.isAfter(pattern.startsOn()) ? first : pattern.startsOn())
                .findFirst()
                .isPresent();
    }

    /** Whether it may have slots on this day or later. */
    boolean reaches(LocalDate day) {
        return !LocalDate.ofInstant(holdsUntil, zone).plusDays(1).isBefore(day);
    }
}
