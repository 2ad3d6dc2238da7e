package org.kinbridge.consent;

import java.util.Collection;
import org.kinbridge.family.FamilyRole;

/** What kind of contact a link is for, from the roles of its two when it was made. */
enum LinkKind {
    FAMILY,
    /** With somebody who accompanies the child. */
    MENTOR;

    static LinkKind between(Collection<FamilyRole> roles) {
        return roles.contains(FamilyRole.MENTOR) ? MENTOR : FAMILY;
    }
}
