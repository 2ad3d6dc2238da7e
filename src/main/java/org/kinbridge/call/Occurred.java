package org.kinbridge.call;

import java.time.LocalDate;
import java.util.Objects;
import org.kinbridge.id.CallId;
import org.kinbridge.recurrence.Slot;

/**
 * What a day of a series came to.
 *
 * @param on the day of the series it was made for, wherever it was moved since
 * @param slot when it takes place
 * @param moved whether it was given a time of its own
 */
public record Occurred(CallId call, LocalDate on, Slot slot, CallState state, boolean moved) {

    static Occurred of(Call call) {
        return new Occurred(
                call.id(), Objects.requireNonNull(call.seriesOn()), call.slot(), call.state(), call.moved());
    }
}
