package org.kinbridge.availability;

import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** When the children among two people are neither asleep nor at school. Whatever brings two together asks it first. */
@FunctionalInterface
public interface Waking {

    /** Whether a talk at that time wakes no child and calls none out of class. */
    boolean allows(Stretch talk);

    /** 422 {@code quiet-hours} if it does; {@code pointer} names what was asked for. */
    default void mustAllow(Stretch talk, String pointer) {
        if (!allows(talk)) {
            throw Problem.at(ProblemCode.QUIET_HOURS, pointer, "a time outside the child's night and class");
        }
    }
}
