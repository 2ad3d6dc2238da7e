package org.kinbridge.consent;

import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * The two people of a link, as one of them asked; says nothing of whether they may be in contact beyond {@code open}.
 *
 * @param open whether they may, at the moment of asking
 */
public record Pair(FamilyId family, LinkId link, PersonId me, PersonId other, boolean open) {

    static Pair of(FamilyLink link, PersonId me) {
        return new Pair(link.family(), link.id(), me, link.otherThan(me), link.isOpen());
    }
}
