package org.kinbridge.call;

import java.time.Duration;
import java.time.Instant;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.recurrence.Slot;

/** A time that somebody asks for by hand: it exists on her clock, and is to come. Only what was checked is one. */
final class Asked {

    private static final Duration FURTHEST = Duration.ofDays(731);

    private final Slot slot;

    private Asked(Slot slot) {
        this.slot = slot;
    }

    /**
     * 422 if its time is past, too far ahead, or skipped by the clocks.
     *
     * @param on where the day was asked for, as a pointer
     * @param at where the time was asked for
     */
    static Asked of(Slot slot, Instant now, String on, String at) {
        if (slot.shifted()) {
            throw Problem.at(ProblemCode.LOCAL_TIME_DOES_NOT_EXIST, at, "a time that the clocks show on that day");
        }
        if (!slot.startsAt().isAfter(now) || slot.startsAt().isAfter(now.plus(FURTHEST))) {
            throw Problem.invalid(on, "a time to come, within two years");
        }
        return new Asked(slot);
    }

    /** The same beginning for another length of time: there is nothing to check. */
    static Asked lasting(Slot slot, Duration length) {
        return new Asked(slot.lasting(length));
    }

    Slot slot() {
        return slot;
    }
}
