package org.kinbridge.roster;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.SchoolDay;
import org.kinbridge.availability.Weekly;

/**
 * What somebody says of her hours, on her own clock.
 *
 * @param quietHours her night; the usual one if she says nothing
 * @param school a child's class week by week, besides what a school may say; if nobody has said any, the usual one; none if
 *     it is empty
 * @param windows weekly hours that she keeps for talks; whenever she is awake if there are none
 * @param exceptions days on which her windows are others, or none
 * @param shifts her work week by week
 * @param roster her work by date; on a day of which it says something, the weekly shifts do not hold
 * @param rest ISO 8601: for so long after each shift she is not to be disturbed
 */
@Schema(name = "Availability")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Hours(
        @Nullable @Valid Span quietHours,
        @Nullable @Size(max = 50) List<@NotNull @Valid Weekly> school,
        @NotNull @Size(max = 50) List<@NotNull @Valid Weekly> windows,
        @NotNull @Size(max = 200) List<@NotNull @Valid OtherDay> exceptions,
        @NotNull @Size(max = 50) List<@NotNull @Valid Weekly> shifts,
        @NotNull @Size(max = 400) List<@NotNull @Valid Dated> roster,

        @Nullable @Size(max = 20) @Schema(format = "duration", examples = "PT11H")
        String rest) {

    static final Hours NONE_SAID = new Hours(null, null, List.of(), List.of(), List.of(), List.of(), null);

    /** What of it can be said anew on a day: nothing of days that are long past, and of a grown-up no school. */
    Hours asOf(LocalDate today, boolean child) {
        return new Hours(
                quietHours,
                child ? school : null,
                windows,
                exceptions.stream()
                        .filter(day -> SchoolDay.isNear(day.on(), today))
                        .toList(),
                shifts,
                roster.stream()
                        .filter(shift -> SchoolDay.isNear(shift.on(), today))
                        .toList(),
                rest);
    }

    /**
     * Hours of every day.
     *
     * @param until on the next day if it is not later than {@code from}
     */
    @Schema(name = "DailyHours")
    record Span(
            @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "21:00")
            LocalTime from,

            @NotNull @JsonFormat(pattern = "HH:mm") @Schema(format = "time", examples = "06:30")
            LocalTime until) {

        Quiet hours() {
            return Quiet.daily(from, until);
        }
    }

    /** A day on which {@code windows} stand in the place of the weekly ones. */
    @Schema(name = "AvailabilityException")
    record OtherDay(
            @NotNull LocalDate on, @NotNull @Size(max = 10) List<@NotNull @Valid Span> windows) {}
}
