package org.kinbridge.inbox;

import java.util.Set;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Why something could not be handled: the kind of the fault or refusal, never its text. */
public final class Causes {

    /** What may be otherwise in a moment. */
    private static final Set<ProblemCode> PASSING = Set.of(
            ProblemCode.CHANGED_MEANWHILE,
            ProblemCode.IDEMPOTENCY_KEY_IN_USE,
            ProblemCode.TOO_MANY_ATTEMPTS,
            ProblemCode.INTERNAL,
            ProblemCode.UNAVAILABLE);

    private Causes() {}

    /** The code of a refusal, or the class of a fault. */
    public static String of(Throwable fault) {
        Throwable root = rootOf(fault);
        return root instanceof Problem problem
                ? problem.code().code()
                : root.getClass().getSimpleName();
    }

    /** Whether the house itself refused, and will again: what an event names is committed before the event leaves. */
    static boolean isCertain(Throwable fault) {
        return rootOf(fault) instanceof Problem problem && !PASSING.contains(problem.code());
    }

    private static Throwable rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
