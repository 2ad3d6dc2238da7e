package org.kinbridge.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a call has come to. */
@Schema(name = "ScheduledCallState")
public enum CallState {
    /** One side waits for the other's yes. */
    PROPOSED,
    /** Both sides said yes. */
    CONFIRMED,
    /** It will not take place. */
    CANCELLED,
    /** Both were there. */
    HELD,
    /** Somebody was not. */
    MISSED,
    /** It was over before the side that was asked said yes, or came. */
    EXPIRED;

    /** Whether it may still take place, or is taking place. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, CONFIRMED -> true;
            case CANCELLED, HELD, MISSED, EXPIRED -> false;
        };
    }
}
