package org.kinbridge.disclosure;

/** What a grant is for: the institution may use what it is told for this and for nothing else. */
public enum Purpose {
    /** So that the school and the family know of the same days. */
    ATTENDANCE,
    /** So that the post keeps the worker's registration. */
    REGISTRATION,
    /** So that the post can help when a worker and her family lose touch. */
    CONTACT
}
