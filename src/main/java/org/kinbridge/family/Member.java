package org.kinbridge.family;

import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/**
 * Somebody who is a member now.
 *
 * @param ofAge whether she is a child of the family and of age: nobody decides for her any more
 */
public record Member(FamilyId family, PersonId person, FamilyRole role, boolean ofAge) {

    /** Whether others decide for her. */
    public boolean isChild() {
        return role == FamilyRole.CHILD && !ofAge;
    }
}
