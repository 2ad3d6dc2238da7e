package org.kinbridge.familykey;

import org.jspecify.annotations.Nullable;

/**
 * What became of a sealed text.
 *
 * @param text what it says; null unless it can be read
 */
public record Opened(State state, @Nullable String text) {

    /** Its key was erased: nobody can read it any more. */
    static final Opened ERASED = new Opened(State.ERASED, null);

    /** It was touched, or moved to where it does not belong. */
    static final Opened UNREADABLE = new Opened(State.UNREADABLE, null);

    /** Whether it can be read, and if not, why. */
    public enum State {
        READABLE,
        ERASED,
        UNREADABLE
    }

    /** A text that says this. */
    public static Opened of(String text) {
        return new Opened(State.READABLE, text);
    }
}
