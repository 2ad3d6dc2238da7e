package org.kinbridge.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal: a code of the closed list, and at most what the caller needs to mend the request. Never carries a name, a
 * number, or a message's text.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Violation> violations;
    private final transient @Nullable Duration retryAfter;

    private Problem(ProblemCode code, List<Violation> violations, @Nullable Duration retryAfter) {
        super(code.code(), null, false, false);
        this.code = code;
        this.violations = violations;
        this.retryAfter = retryAfter;
    }

    /** A refusal that needs no more words than its code has. */
    public static Problem of(ProblemCode code) {
        return new Problem(code, List.of(), null);
    }

    /** A refusal of a request whose named parts are wrong. */
    public static Problem of(ProblemCode code, List<Violation> violations) {
        return new Problem(code, List.copyOf(violations), null);
    }

    /** A refusal because of one part of the request; {@code pointer} as in {@link Violation}. */
    public static Problem at(ProblemCode code, String pointer, String message) {
        return of(code, List.of(new Violation(pointer, message)));
    }

    /** A field that was read and cannot be accepted: 422 {@code invalid}. */
    public static Problem invalid(String pointer, String message) {
        return at(ProblemCode.INVALID, pointer, message);
    }

    /** What is not there and what is not yours: the same refusal. */
    public static Problem notFound() {
        return of(ProblemCode.NOT_FOUND);
    }

    /** A refusal that may be gone after a while. */
    public static Problem retryLater(ProblemCode code, Duration after) {
        return new Problem(code, List.of(), after);
    }

    /** Which of the closed list. */
    public ProblemCode code() {
        return code;
    }

    /** What is wrong, part by part; empty where the code says it all. */
    public List<Violation> violations() {
        return violations;
    }

    /** How long to wait before it is worth asking again, if that is known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
