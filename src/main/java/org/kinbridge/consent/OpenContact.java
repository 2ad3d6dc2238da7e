package org.kinbridge.consent;

import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * Proof, inside one transaction, that two people may be in contact. Only the gate makes it; whoever needs it cannot forget
 * to ask.
 */
public final class OpenContact {

    private final FamilyId family;
    private final LinkId link;
    private final PersonId me;
    private final PersonId other;

    OpenContact(FamilyLink link, PersonId me) {
        this.family = link.family();
        this.link = link.id();
        this.me = me;
        this.other = link.otherThan(me);
    }

    /** The family of the link. */
    public FamilyId family() {
        return family;
    }

    /** The link. */
    public LinkId link() {
        return link;
    }

    /** Who asked. */
    public PersonId me() {
        return me;
    }

    /** With whom. */
    public PersonId other() {
        return other;
    }
}
