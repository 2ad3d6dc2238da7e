package org.kinbridge.consulate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.problem.Violation;

/**
 * What is written down of a worker who registers.
 *
 * @param code of an introduction the worker made: the post sends it, and a worker does not
 * @param post where she wants to be registered: the worker sends it, and a post does not
 * @param employerCountry ISO 3166-1 alpha-2
 */
@Schema(name = "NewWorkerRegistration")
record NewRegistration(
        @Nullable @Size(max = 60) String code,
        @Nullable InstitutionId post,
        @NotBlank @Size(max = 200) String occupation,
        @Nullable @Size(min = 2, max = 2) String employerCountry) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The code, as a post sends it; 422 if it is missing, or came with what a worker sends. */
    String byPost() {
        refuse(code == null || code.isBlank() ? "/code" : null, "of an introduction the worker made", "/post", post);
        return Objects.requireNonNull(code);
    }

    /** The post, as a worker sends it; 422 if it is missing, or came with what a post sends. */
    InstitutionId byWorker() {
        refuse(post == null ? "/post" : null, "where you want to be registered", "/code", code);
        return Objects.requireNonNull(post);
    }

    private void refuse(@Nullable String missing, String asked, String pointer, @Nullable Object surplus) {
        List<Violation> violations = new ArrayList<>();
        if (surplus != null) {
            violations.add(new Violation(pointer, "not from this kind of caller"));
        }
        if (missing != null) {
            violations.add(new Violation(missing, asked));
        }
        if (employerCountry != null && !COUNTRIES.contains(employerCountry)) {
            violations.add(new Violation("/employerCountry", "two capital letters of ISO 3166-1"));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID, violations);
        }
    }
}
