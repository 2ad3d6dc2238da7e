package org.kinbridge.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another profile in the place of what is there: a merge patch, in which what is left out stays as it is. Nothing of a profile
 * can be taken away, and a birth date does not change.
 */
// No record: there, what is left out could not be told from null.
@Schema(name = "ProfileChange")
public final class ProfileChange {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(max = 2 * NewProfile.LONGEST_NAME)
    @Pattern(regexp = "(?s).*\\S.*")
    @Schema(maxLength = NewProfile.LONGEST_NAME)
    private @Nullable String name;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(min = 1, max = 10)
    private @Nullable List<@NotBlank @Size(max = 35) String> languages;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(min = 1, max = 64)
    private @Nullable String zone;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(min = 2, max = 2)
    private @Nullable String country;

    ProfileChange() {}

    /** This profile, with what is asked for in the place of what was. */
    NewProfile in(Profile was) {
        return new NewProfile(
                name == null ? was.name() : name,
                was.birthDate(),
                languages == null ? was.languages() : languages,
                zone == null ? was.zone().getId() : zone,
                country == null ? was.country() : country);
    }
}
