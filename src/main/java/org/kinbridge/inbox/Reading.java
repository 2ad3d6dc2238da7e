package org.kinbridge.inbox;

import org.jspecify.annotations.Nullable;
import org.kinbridge.id.EventId;

/** What came of reading a record. */
sealed interface Reading {

    /**
     * A fact.
     *
     * @param stream where the fact belongs, and so the key its record has to have
     */
    record Known(Received received, String stream) implements Reading {}

    /** Nothing this version of the house can know: a type, or a version, that has come up since. */
    record Skipped(String why) implements Reading {

        static final Skipped UNKNOWN = new Skipped("unknown");
        static final Skipped NEWER = new Skipped("newer");
    }

    /** No fact at all. */
    record Unreadable(@Nullable EventId event, String cause) implements Reading {}
}
