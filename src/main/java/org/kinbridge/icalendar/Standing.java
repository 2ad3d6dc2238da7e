package org.kinbridge.icalendar;

/** How certain it is that something takes place (STATUS). */
public enum Standing {
    /** Somebody asked for it. */
    TENTATIVE,
    /** It was agreed on. */
    CONFIRMED,
    /** It does not take place. */
    CANCELLED
}
