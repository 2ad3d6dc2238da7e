package org.kinbridge.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.problem.Violation;

/**
 * A problem document (RFC 9457): the body of every answer that is not 2xx.
 *
 * @param type a stable URI ending in the code
 * @param title a short sentence, the same for every problem of the type
 * @param status the HTTP status again
 * @param detail what the type means, in words
 * @param violations what is wrong, part by part; absent where the type says it all
 */
@Schema(name = "Problem")
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem) {
        ProblemCode code = problem.code();
        return new ProblemDocument(code.type(), code.title(), code.status(), code.meaning(), problem.violations());
    }
}
