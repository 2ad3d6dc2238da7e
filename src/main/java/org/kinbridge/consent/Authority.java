package org.kinbridge.consent;

import java.util.Collection;
import java.util.Optional;
import org.kinbridge.family.FamilyRole;

/** By which right somebody gave or took back something, as it stood at that moment; shown to nobody. */
enum Authority {
    /** For herself. */
    SELF,
    /** As a parent who consents. */
    PARENT,
    CAREGIVER,
    LEGAL_GUARDIAN,
    /** By nobody: a period that the child's country lays down was over. */
    POLICY;

    /** The strongest of the roles in which somebody consents for others; empty if she does in none. */
    static Optional<Authority> over(Collection<FamilyRole> roles) {
        if (roles.contains(FamilyRole.LEGAL_GUARDIAN)) {
            return Optional.of(LEGAL_GUARDIAN);
        }
        if (roles.contains(FamilyRole.STAYING_PARENT)) {
            return Optional.of(PARENT);
        }
        return roles.contains(FamilyRole.CAREGIVER) ? Optional.of(CAREGIVER) : Optional.empty();
    }
}
