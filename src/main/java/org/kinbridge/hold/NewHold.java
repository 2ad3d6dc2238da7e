package org.kinbridge.hold;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Pattern;

/**
 * A time that somebody wants to keep.
 *
 * @param anchor whose clock {@code on} and {@code at} are read on: one of the two
 * @param duration ISO 8601, such as {@code PT30M}
 */
@Schema(name = "NewCallHold")
record NewHold(
        @NotNull LinkId familyLink,
        @NotNull PersonId anchor,
        @NotNull LocalDate on,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "19:00")
        LocalTime at,

        @NotNull @Size(max = 40) @Schema(format = "duration", examples = "PT30M")
        String duration) {

    LocalDateTime wall() {
        return on.atTime(at);
    }

    /** 422 if the duration is not one. */
    Duration length() {
        return Pattern.length(duration);
    }
}
