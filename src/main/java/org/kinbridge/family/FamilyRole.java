package org.kinbridge.family;

/** What a member is in a family. No role assumes a sex. */
public enum FamilyRole {
    /** Works in another country. */
    PARENT_ABROAD,
    /** A parent who stays with the child. */
    STAYING_PARENT,
    /** Cares for the child day by day: a grandparent, an aunt, an older sibling. */
    CAREGIVER,
    /** The child who stays back. */
    CHILD,
    /** Appointed to decide for the child. */
    LEGAL_GUARDIAN,
    /** Accompanies the child. */
    MENTOR,
    /** An elder of the family. */
    ELDER;

    /** Whether this role decides for the family's children: introduces them to a school, hears from it. */
    public boolean decides() {
        return switch (this) {
            case PARENT_ABROAD, STAYING_PARENT, CAREGIVER, LEGAL_GUARDIAN -> true;
            case CHILD, MENTOR, ELDER -> false;
        };
    }

    /** Whether this role consents, where the child is, to contact with somebody else. */
    public boolean consents() {
        return switch (this) {
            case STAYING_PARENT, CAREGIVER, LEGAL_GUARDIAN -> true;
            case PARENT_ABROAD, CHILD, MENTOR, ELDER -> false;
        };
    }
}
