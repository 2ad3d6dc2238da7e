package org.kinbridge.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/**
 * Somebody who is a member now.
 *
 * @param kind of a caregiver, if it was said
 * @param until the first day on which she is none any more; null: it goes on
 * @param ofAge whether she is a child of the family and of age: nobody decides for her any more
 */
public record Member(
        FamilyId family,
        PersonId person,
        FamilyRole role,
        @Nullable CaregiverKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        boolean ofAge) {

    /** Whether others decide for her. */
    public boolean isChild() {
        return role == FamilyRole.CHILD && !ofAge;
    }
}
