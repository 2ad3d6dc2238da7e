package org.kinbridge.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.problem.Problem;

/**
 * What a new person says of herself, or an adult of a child.
 *
 * @param name as she writes it, kept exactly; up to 300 characters, however many UTF-16 units each of them takes
 * @param languages BCP 47 tags, the best first
 * @param zone an IANA time zone
 * @param country ISO 3166-1 alpha-2
 */
public record NewProfile(
        @NotBlank @Size(max = 2 * LONGEST_NAME) @Schema(maxLength = LONGEST_NAME)
        String name,

        @NotNull LocalDate birthDate,
        @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 35) String> languages,
        @NotBlank @Size(max = 64) String zone,
        @NotBlank @Size(min = 2, max = 2) String country) {

    /** In Unicode characters, as JSON Schema counts them. */
    public static final int LONGEST_NAME = 300;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** {@code at}: where the profile stands in what was sent, such as {@code /profile}. */
    void check(LocalDate today, String at) {
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Problem.invalid(at + "/name", "up to 300 characters");
        }
        if (birthDate.isAfter(today) || birthDate.isBefore(EARLIEST_BIRTH)) {
            throw Problem.invalid(at + "/birthDate", "a day that has been");
        }
        if (!COUNTRIES.contains(country)) {
            throw Problem.invalid(at + "/country", "two capital letters of ISO 3166-1");
        }
        languages.forEach(tag -> checkLanguage(tag, at));
        Zones.parse(zone, at + "/zone");
    }

    private static void checkLanguage(String tag, String at) {
        try {
            new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw Problem.invalid(at + "/languages", "language tags of BCP 47, such as tl or en-PH");
        }
    }
}
