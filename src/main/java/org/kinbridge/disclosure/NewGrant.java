package org.kinbridge.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.institution.InstitutionKind;
import org.kinbridge.problem.Problem;

/**
 * What somebody wants an institution to know.
 *
 * @param to the institution: one that knows whom it is about, by an introduction
 * @param about herself, or a child she decides for
 * @param eventTypes which facts: a school {@code attendance.recorded}, {@code attendance.explained}; a post {@code
 *     worker.registered}, {@code scheduled-call.missed}, {@code contact.lapsed}
 * @param purpose what it is told for; each fact belongs to one
 * @param source another institution that your household introduced her to: {@code to} is told what that one records. Absent
 *     for what {@code to} records itself, and for the family's life
 * @param until the last day, on the clock of whom it is about
 */
@Schema(name = "NewGrant")
record NewGrant(
        @NotNull InstitutionId to,
        @NotNull PersonId about,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> eventTypes,
        @NotNull Purpose purpose,
        @Nullable InstitutionId source,
        @NotNull LocalDate until) {

    void mustNotNameAPersonAsReader(PersonId by) {
        if (to.value().equals(by.value()) || to.value().equals(about.value())) {
            throw Problem.invalid("/to", "an institution, not a person");
        }
    }

    /** 422 if there is nothing that one of these two could be told of the other's records. */
    void mustBeToldBetween(InstitutionKind reader, InstitutionKind itsSource) {
        if (to.equals(source) || reader != itsSource || FactField.of(purpose).isEmpty()) {
            throw Problem.invalid(
                    "/source", "another institution of the same kind, and a purpose for which it keeps records");
        }
    }

    /** 422 for anything that this kind of institution is never told, or not for this purpose. */
    List<FactType> facts(InstitutionKind reader) {
        return eventTypes.stream()
                .map(type -> FactType.of(type, reader, purpose)
                        .orElseThrow(() -> Problem.invalid(
                                "/eventTypes", "types that this kind of institution is told for this purpose")))
                .toList();
    }
}
