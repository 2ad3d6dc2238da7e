package org.kinbridge.family;

/** What a caregiver is to the children she cares for. */
public enum CaregiverKind {
    GRANDPARENT,
    AUNT_OR_UNCLE,
    /** May be a minor herself, where an adult of the family decides too. */
    SIBLING,
    NEIGHBOUR,
    FOSTER_CARER,
    OTHER
}
