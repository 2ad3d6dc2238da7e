package org.kinbridge.call;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** What a call has come to, and what may be done with it then. */
@Schema(name = "ScheduledCallState")
public enum CallState {
    /** One side waits for the other's yes. */
    PROPOSED,
    /** Both sides said yes. */
    CONFIRMED,
    /** Both have come: they talk. Nobody moves or calls off what is taking place; people hang up. */
    RUNNING,
    /** The side that was asked said no. */
    DECLINED,
    /** It will not take place. */
    CANCELLED,
    /** Both were there, and talked. */
    HELD,
    /** It was agreed on, and did not come about. */
    MISSED,
    /** It was over before the side that was asked said yes, or came. */
    EXPIRED;

    /** Whether it may still take place, or is taking place. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, CONFIRMED, RUNNING -> true;
            case DECLINED, CANCELLED, HELD, MISSED, EXPIRED -> false;
        };
    }

    /** 409 {@code state-conflict} for what cannot be done in this state; the call itself asks what time it is, and whose turn. */
    void must(CallAct act) {
        if (!acts().contains(act)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    private Set<CallAct> acts() {
        return switch (this) {
            case PROPOSED -> EnumSet.complementOf(EnumSet.of(CallAct.FAIL));
            case CONFIRMED -> EnumSet.of(CallAct.MOVE, CallAct.CANCEL, CallAct.COME, CallAct.FAIL, CallAct.END);
            case RUNNING -> EnumSet.of(CallAct.COME, CallAct.FAIL, CallAct.END);
            case HELD, MISSED -> EnumSet.of(CallAct.FAIL);
            case DECLINED, CANCELLED, EXPIRED -> EnumSet.noneOf(CallAct.class);
        };
    }
}
