package org.kinbridge.series;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Pattern;

/**
 * A series that somebody asks for.
 *
 * @param anchor whose clock rules: one of the two
 * @param duration ISO 8601, such as {@code PT30M}
 * @param rule RFC 5545, such as {@code FREQ=WEEKLY;BYDAY=SU}
 */
@Schema(name = "NewCallSeries")
record NewSeries(
        @NotNull LinkId familyLink,
        @NotNull PersonId anchor,
        @NotNull LocalDate startsOn,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "19:00")
        LocalTime at,

        @NotNull @Size(max = 40) @Schema(format = "duration", examples = "PT30M")
        String duration,

        @NotNull @Size(max = 200) @Schema(examples = "FREQ=WEEKLY;BYDAY=SU")
        String rule) {

    /** 422 if the duration is not one. */
    Pattern pattern() {
        return new Pattern(startsOn, at, (int) Pattern.length(duration).toMinutes(), rule);
    }
}
