package org.kinbridge.call;

import java.time.LocalDate;
import java.util.Objects;
import org.kinbridge.id.CallId;
import org.kinbridge.recurrence.Slot;

/**
 * What a day of a series came to.
 *
 * @param on the day of the series it was made for, wherever it was moved since
 * @param sides by whose clock it goes, or went
 * @param slot when it takes place
 * @param moved whether it was given a time of its own
 */
public record Occurred(CallId call, LocalDate on, Sides sides, Slot slot, CallState state, boolean moved) {

    static Occurred of(Call call) {
        return new Occurred(
                call.id(),
                Objects.requireNonNull(call.seriesOn()),
                call.sides(),
                call.slot(),
                call.state(),
                call.moved());
    }
}
