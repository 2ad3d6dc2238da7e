package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/**
 * Answers whether a child's days may be told to somebody who decides for her, and be ordered by him, as far as the contact of
 * the two goes. Whatever closes it, the answer is the same: whoever is told no cannot tell whose no it was.
 */
@ApplicationScoped
public class Nearness {

    private final FamilyLinks links;
    private final Restrictions restrictions;

    Nearness(FamilyLinks links, Restrictions restrictions) {
        this.links = links;
        this.restrictions = restrictions;
    }

    /** No while a link of the two in this family is not open, or while they are kept apart; yes where they need none. */
    @Transactional
    public boolean allows(FamilyId family, PersonId one, PersonId other) {
        return links.between(family, one, other).filter(link -> !link.isOpen()).isEmpty()
                && !restrictions.holdAnywhere(one, other);
    }
}
