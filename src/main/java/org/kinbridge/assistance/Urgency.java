package org.kinbridge.assistance;

/** How soon the one who asks needs an answer. */
enum Urgency {
    /** In days. */
    ROUTINE,
    /** In a few days. */
    SOON,
    /** In hours. */
    URGENT
}
