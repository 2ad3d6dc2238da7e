package org.kinbridge.readlog;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;

/**
 * What a record is read for: a closed list, so that no free text lies in a log. The first ones are what a record is kept or
 * was granted for; the others can be stated by an officer, with the header {@value #HEADER}.
 */
public enum ReadingPurpose {
    /** So that the school and the family know of the same days. */
    ATTENDANCE,
    /** So that the post keeps the worker's registration. */
    REGISTRATION,
    /** So that the post can help when a worker and her family lose touch. */
    CONTACT,
    /** So that a request for help is answered. */
    ASSISTANCE,
    /** So that nobody of a worker's family comes to harm. */
    PROTECTION,
    /** A colleague takes over. */
    HANDOVER,
    /** Somebody looks after the officers' work. */
    SUPERVISION,
    /** Somebody complained. */
    COMPLAINT;

    /** The header in which an officer states what she reads for. */
    public static final String HEADER = "Kinbridge-Purpose";

    /** Reads the header; 422 {@code invalid} for anything that is not on the list. */
    static @Nullable ReadingPurpose stated(@Nullable String header) {
        if (header == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(header))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "header " + HEADER,
                        Arrays.stream(values()).map(ReadingPurpose::name).collect(Collectors.joining(", "))));
    }
}
