package org.kinbridge.hold;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.kinbridge.availability.Stretch;
import org.kinbridge.call.Sides;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.engagement.Engagement;
import org.kinbridge.id.HoldId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Slot;

/** A time that somebody keeps for the two of a link, until it is proposed, given back, or lapses. */
@Entity
@Table(name = "call_hold")
class Hold {

    /** By the clock of the house. */
    static final Duration KEPT = Duration.ofMinutes(15);

    @EmbeddedId
    private HoldId id;

    private LinkId link;
    // Who asked: one of the two, or whoever arranges for the child of them.
    private PersonId maker;

    @Embedded
    private Sides sides;

    @Embedded
    private Slot slot;

    private Instant lapsesAt;

    Hold() {}

    private Hold(OpenContact contact, PersonId maker, Sides sides, Slot slot, Instant now) {
        id = HoldId.fresh();
        link = contact.link();
        this.maker = maker;
        this.sides = sides;
        this.slot = slot;
        lapsesAt = now.plus(KEPT);
    }

    static Hold keep(OpenContact contact, PersonId maker, Sides sides, Slot slot, Instant now) {
        return new Hold(contact, maker, sides, slot, now);
    }

    /** The time of the two that it takes until it lapses. */
    Engagement engagement() {
        return new Engagement(id.value(), sides.both(), new Stretch(slot.startsAt(), slot.endsAt()), lapsesAt);
    }

    HoldId id() {
        return id;
    }

    LinkId link() {
        return link;
    }

    Sides sides() {
        return sides;
    }

    Slot slot() {
        return slot;
    }

    Instant lapsesAt() {
        return lapsesAt;
    }
}
