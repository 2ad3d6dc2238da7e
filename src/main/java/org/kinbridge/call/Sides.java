package org.kinbridge.call;

import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.Set;
import org.kinbridge.id.PersonId;

/**
 * The two of a call.
 *
 * @param anchor whose wall time rules
 * @param other the other one
 * @param child which of them counts as the child's side: a child of the family, or, between two adults or two children,
 *     the anchor
 * @param zone the anchor's
 */
@Embeddable
public record Sides(PersonId anchor, PersonId other, PersonId child, ZoneId zone) {

    /** The same two, once the anchor lives by another clock. */
    public Sides on(ZoneId clock) {
        return new Sides(anchor, other, child, clock);
    }

    PersonId parent() {
        return otherThan(child);
    }

    /** The two of them. */
    public Set<PersonId> both() {
        return Set.of(anchor, other);
    }

    boolean joins(PersonId person) {
        return person.equals(anchor) || person.equals(other);
    }

    /** The other one of the two. */
    public PersonId otherThan(PersonId person) {
        return person.equals(anchor) ? other : anchor;
    }
}
