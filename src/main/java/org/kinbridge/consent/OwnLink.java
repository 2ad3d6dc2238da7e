package org.kinbridge.consent;

import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * A link as one of the two finds it, with what she herself said, and nothing of what anybody else did.
 *
 * @param open whether the two may be in contact
 * @param assent her own
 * @param paused whether she pauses it
 */
public record OwnLink(LinkId link, PersonId other, boolean open, boolean ended, Said assent, boolean paused) {

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
