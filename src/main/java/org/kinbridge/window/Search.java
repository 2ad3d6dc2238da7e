package org.kinbridge.window;

import java.time.Duration;
import java.time.LocalTime;
import org.kinbridge.availability.Stretch;
import org.kinbridge.consent.Pair;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/**
 * What two people look for.
 *
 * @param within the whole talk lies in it
 * @param around where the nearest miss is looked for: it goes beyond what is too short for any talk
 * @param length how long they want to talk, at least
 * @param usual the wall time of the first of the two at which they mostly do
 */
record Search(Stretch within, Stretch around, Duration length, LocalTime usual) {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** For these two; 409 {@code contact-not-ready} while they may not be in contact, whatever the cause. */
    static Search of(Pair pair, Stretch within, Duration length, LocalTime usual) {
        if (!pair.open()) {
            throw Problem.of(ProblemCode.CONTACT_NOT_READY);
        }
        return new Search(within, around(within, length), length, usual);
    }

    /** Late in the evening there may be no room for a talk in what is left of the days that are asked about. */
    static Stretch around(Stretch within, Duration length) {
        return within.length().compareTo(length) >= 0 ? within : Stretch.of(within.from(), A_DAY.plus(length));
    }
}
