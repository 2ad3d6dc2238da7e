package org.kinbridge.disclosure;

import org.jspecify.annotations.Nullable;
import org.kinbridge.id.GrantId;

/**
 * An institution may not be told, and why not; the institution itself hears nothing at all.
 *
 * @param ended the grant that is over, if there was one
 */
public record Withheld(Reason reason, @Nullable GrantId ended) implements Disclosure {

    Withheld(Reason reason) {
        this(reason, null);
    }

    /** What is missing; the first of them that is. */
    public enum Reason {
        /** The institution did not ask for it. */
        NO_SUBSCRIPTION,
        /** The institution asked for it, and has said STOP for now. */
        PAUSED,
        /** Nobody who may has let it know. */
        NO_GRANT,
        /** Somebody had let it know, and that has ended. */
        GRANT_ENDED,
        /** It is in another country, and no agreement covers that. */
        NO_AGREEMENT
    }
}
