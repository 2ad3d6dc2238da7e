package org.kinbridge.wiring;

import java.util.Locale;

/** A part of the work that a process may take on; without a choice it takes on all of them. */
public enum Role {
    /** Answers requests and holds sockets. */
    API,
    /** Carries the journal to Kafka. */
    RELAY,
    /** Reads Kafka and makes notices. */
    CONSUMERS,
    /** Does what is due: reminders, ends, webhooks. */
    DUE;

    /** As it is written in {@code KINBRIDGE_ROLES}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The switch by which application.properties turns on what belongs to the role. */
    String turnedOnBy() {
        return "kinbridge.role." + text();
    }
}
