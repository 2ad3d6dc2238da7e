package org.kinbridge.series;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;
import org.kinbridge.recurrence.Pattern;

/**
 * Other times for a series, on the clock of its anchor: a merge patch, in which what is left out stays as it is. Nothing of
 * it changes what has begun.
 */
// No record: there, what is left out could not be told from null, which means nothing here and is refused.
@Schema(name = "CallSeriesChange")
final class SeriesChange {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable LocalDate startsOn;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @JsonFormat(pattern = "HH:mm")
    @Schema(format = "time", examples = "18:30")
    private @Nullable LocalTime at;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(max = 40)
    @Schema(format = "duration", examples = "PT30M")
    private @Nullable String duration;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(max = 200)
    @Schema(examples = "FREQ=WEEKLY;BYDAY=SU,WE")
    private @Nullable String rule;

    SeriesChange() {}

    /** The pattern that is asked for in the place of this one; 422 if nothing is, or the duration is not one. */
    Pattern instead(Pattern pattern) {
        if (startsOn == null && at == null && duration == null && rule == null) {
            throw Problem.invalid("", "startsOn, at, duration or rule");
        }
        return new Pattern(
                startsOn == null ? pattern.startsOn() : startsOn,
                at == null ? pattern.atTime() : at,
                duration == null
                        ? pattern.minutes()
                        : (int) Pattern.length(duration).toMinutes(),
                rule == null ? pattern.rule() : rule);
    }
}
