package org.kinbridge.recurrence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * What a series was until it changed.
 *
 * @param holdsUntil what begins at that moment or later belongs to what came after
 * @param zone by whose clock it was read
 */
@Embeddable
public record Form(Instant holdsUntil, ZoneId zone, Pattern pattern) {

    /** Its slots from a day on, before it changed. */
    Stream<Slot> slots(LocalDate from) {
        return pattern.slots(from, zone).takeWhile(slot -> slot.startsAt().isBefore(holdsUntil));
    }
}
