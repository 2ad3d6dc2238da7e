package org.kinbridge.careplan;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** The first call's wall time, on the child's clock; its instant is derived each time, so that it moves with the clock. */
final class FirstCall {

    private FirstCall() {}

    /** 422 {@code local-time-does-not-exist} for a time that the clocks skip. */
    static void mustExist(LocalDateTime wall, ZoneId zone) {
        if (zone.getRules().getValidOffsets(wall).isEmpty()) {
            throw Problem.at(
                    ProblemCode.LOCAL_TIME_DOES_NOT_EXIST, "/firstCallAt", "a time that the child's clocks show");
        }
    }
}
