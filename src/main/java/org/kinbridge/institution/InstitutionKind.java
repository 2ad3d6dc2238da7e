package org.kinbridge.institution;

/** What an institution is. */
public enum InstitutionKind {
    /** Whoever runs this installation; there is one. */
    OPERATOR,
    /** A school. */
    SCHOOL,
    /** A consulate or embassy. */
    POST
}
