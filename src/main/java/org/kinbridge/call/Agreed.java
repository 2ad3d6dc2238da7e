package org.kinbridge.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.kinbridge.recurrence.Slot;

/**
 * The time to which both had said yes, kept while one of them asks for another one.
 *
 * @param moved whether it was one of its own already, apart from that of its series
 */
@Embeddable
record Agreed(
        @Column(name = "agreed_from") Instant from,
        @Column(name = "agreed_until") Instant until,
        @Column(name = "agreed_moved") boolean moved) {

    static Agreed of(Slot slot, boolean moved) {
        return new Agreed(slot.startsAt(), slot.endsAt(), moved);
    }

    Slot slot(ZoneId zone) {
        return Slot.at(from, Duration.between(from, until), zone);
    }
}
