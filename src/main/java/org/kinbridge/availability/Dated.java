package org.kinbridge.availability;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours of somebody's own clock on one day.
 *
 * @param on the day on which they begin
 * @param until the first minute after; on the next day if it is not later than {@code from}
 */
@Schema(name = "DatedHours")
public record Dated(
        @NotNull LocalDate on,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "22:00")
        LocalTime from,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "06:00")
        LocalTime until) {

    /** What it comes to; where the clocks change at an edge, rather too much than too little. */
    public Stretch stretch(ZoneId zone) {
        return Quiet.daily(from, until).on(on, zone);
    }

    /** When it begins on that clock. */
    public LocalDateTime begins() {
        return on.atTime(from);
    }

    /** When it is over on that clock. */
    public LocalDateTime ends() {
        return (until.isAfter(from) ? on : on.plusDays(1)).atTime(until);
    }
}
