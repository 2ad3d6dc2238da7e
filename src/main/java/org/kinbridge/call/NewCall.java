package org.kinbridge.call;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Slot;

/**
 * A single call that somebody asks for.
 *
 * @param anchor whose clock {@code on} and {@code at} are read on: one of the two
 * @param duration ISO 8601, such as {@code PT30M}
 */
@Schema(name = "NewScheduledCall")
record NewCall(
        @NotNull LinkId familyLink,
        @NotNull PersonId anchor,
        @NotNull LocalDate on,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "19:00")
        LocalTime at,

        @NotNull @Size(max = 40) @Schema(format = "duration", examples = "PT30M")
        String duration) {

    /** 422 if the duration is not one, or the time cannot be. */
    Asked asked(ZoneId zone, Instant now) {
        return Asked.of(Slot.of(on.atTime(at), Pattern.length(duration), zone), now, "/on", "/at");
    }
}
