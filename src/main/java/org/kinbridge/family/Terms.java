package org.kinbridge.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;

/**
 * As what somebody is in a family, and for how long.
 *
 * @param kind of a caregiver, if it was said; null for every other role
 * @param until the first day on which she is no member any more, in UTC; null: it goes on
 */
record Terms(
        FamilyRole role,
        @Nullable CaregiverKind kind,
        @Nullable LocalDate until) {

    static Terms of(FamilyRole role, @Nullable CaregiverKind kind) {
        return of(role, kind, null);
    }

    /** Refuses a kind of caregiver for whoever is none: 422 {@code invalid}. */
    static Terms of(FamilyRole role, @Nullable CaregiverKind kind, @Nullable LocalDate until) {
        if (kind != null && role != FamilyRole.CAREGIVER) {
            throw Problem.invalid("/caregiverKind", "only a CAREGIVER has a kind");
        }
        return new Terms(role, kind, until);
    }

    /** With what the one who joins says of herself, where the invitation leaves it open. */
    Terms as(@Nullable CaregiverKind said) {
        if (said == null || said == kind) {
            return this;
        }
        if (kind != null) {
            throw Problem.invalid("/caregiverKind", "the kind that the invitation names, or none");
        }
        return of(role, said, until);
    }
}
