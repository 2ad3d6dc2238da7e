package org.kinbridge.webhook;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status the receiver's, if it came so far
 * @param failure why it came to nothing, unless the status says so
 */
record Answer(@Nullable Integer status, @Nullable Failure failure, Duration took) {

    private static final int HUNDRED = 100;
    private static final int GONE = 410;

    static Answer of(int status, Duration took) {
        return new Answer(status, status / HUNDRED == 3 ? Failure.REDIRECTED : null, took);
    }

    /** The topic has it: there is no status in that. */
    static Answer written(Duration took) {
        return new Answer(null, null, took);
    }

    static Answer of(Failure failure, Duration took) {
        return new Answer(null, failure, took);
    }

    boolean isDelivered() {
        return failure == null && (status == null || status / HUNDRED == 2);
    }

    /** The receiver says that it will never be there again. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    boolean isReceiverAway() {
        return failure != null && failure.isReceiverAway();
    }

    /** A word for the metrics. */
    String outcome() {
        if (failure != null) {
            return failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return isDelivered() ? "delivered" : "refused";
    }
}
