package org.kinbridge.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.disclosure.FactField;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.Purpose;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.problem.Problem;

/**
 * What one institution proposes to another.
 *
 * @param with the other one, of the same kind
 * @param purpose what the two are told for: ATTENDANCE between schools, REGISTRATION between posts
 * @param fields exactly what is told: of attendance {@code eventDate}, {@code category}, {@code recordedAt}, {@code
 *     explainedAt}; of a registration {@code registeredAt}
 * @param from the first day, in UTC
 * @param until the last day, in UTC
 */
@Schema(name = "NewAgreement")
record NewAgreement(
        @NotNull InstitutionId with,
        @NotNull Purpose purpose,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> fields,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {

    private static final int LONGEST_YEARS = 10;

    /** Each once; 422 for a field that nothing told for this purpose has. */
    List<FactField> named() {
        return fields.stream()
                .map(field -> FactField.of(field, purpose)
                        .orElseThrow(() -> Problem.invalid("/fields", "some of: " + those(purpose))))
                .distinct()
                .toList();
    }

    private static String those(Purpose purpose) {
        return FactField.of(purpose).stream().map(FactField::text).collect(Collectors.joining(", "));
    }

    /** 422 for what an institution of this kind is never told of another's records. */
    void mustBeToldTo(InstitutionKind kind) {
        if (FactField.of(purpose).isEmpty()
                || FactType.readers(purpose).filter(kind::equals).isEmpty()) {
            throw Problem.invalid("/purpose", "ATTENDANCE between schools, REGISTRATION between posts");
        }
    }

    /** 422 for days that are no time, are over, or are too far away. */
    void mustBeATime(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (until.isBefore(from) || until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Problem.invalid("/until", "a day from the first day and from today on, at most ten years ahead");
        }
        if (from.isBefore(today.minusYears(1))) {
            throw Problem.invalid("/from", "a day of the last year, or a later one");
        }
    }
}
