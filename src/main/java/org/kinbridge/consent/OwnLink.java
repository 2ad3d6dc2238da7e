package org.kinbridge.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * A link as one of the two finds it, with what she herself said, and nothing of what anybody else did.
 *
 * @param open whether the two may be in contact
 * @param assent her own
 * @param wantedUntil the last day on which nothing waits for her assent, for which she is asked; null if she is not, or
 *     everything waits for it
 * @param paused whether she pauses it
 */
public record OwnLink(
        LinkId link,
        PersonId other,
        boolean open,
        boolean ended,
        Said assent,
        @Nullable LocalDate wantedUntil,
        boolean paused) {

    /** What became of an assent. */
    public enum Said {
        /** Hers is not needed. */
        NOT_ASKED,
        /** She is asked and has not answered. */
        ASKED,
        GIVEN,
        /** She gave it once, and took it back. */
        TAKEN_BACK
    }
}
