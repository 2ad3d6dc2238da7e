package org.kinbridge.availability;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours of somebody's own clock, week by week.
 *
 * @param days on which they begin
 * @param until the first minute after; on the next day if it is not later than {@code from}
 */
@Schema(name = "WeeklyHours")
public record Weekly(
        @NotEmpty @Size(max = 7) List<@NotNull DayOfWeek> days,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "07:30")
        LocalTime from,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "16:00")
        LocalTime until) {

    /** The same hours, as a finder reads them. */
    public Quiet hours() {
        return new Quiet(Set.copyOf(days), from, until);
    }
}
