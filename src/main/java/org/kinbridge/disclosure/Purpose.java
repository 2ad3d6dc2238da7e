package org.kinbridge.disclosure;

/** What a grant is for. */
public enum Purpose {
    /** Facts of a child's attendance at the school she was introduced to. */
    ATTENDANCE,
    /** Facts of a worker's registration at the post she introduced herself to. */
    REGISTRATION
}
