package org.kinbridge.call;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Slot;

/** Another time for a call, on the clock of its anchor: a merge patch, in which what is left out stays as it is. */
// No record: there, what is left out could not be told from null, which means nothing here and is refused.
@Schema(name = "ScheduledCallMove")
final class CallMove {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable LocalDate on;

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

    CallMove() {}

    CallMove(@Nullable LocalDate on, @Nullable LocalTime at, @Nullable String duration) {
        this.on = on;
        this.at = at;
        this.duration = duration;
    }

    /** The time that is asked for in the place of this one; 422 if it cannot be, or nothing is asked for. */
    Asked instead(Slot slot, ZoneId zone, Instant now) {
        if (on == null && at == null && duration == null) {
            throw Problem.invalid("", "on, at or duration");
        }
        Duration length = duration == null ? slot.length() : Pattern.length(duration);
        if (on == null && at == null) {
            return Asked.lasting(slot, length);
        }
        LocalDate day = on == null ? slot.onDate() : on;
        LocalTime time = at == null ? slot.atTime() : at;
        // What is refused is something that was asked for.
        return Asked.of(
                Slot.of(day.atTime(time), length, zone), now, on == null ? "/at" : "/on", at == null ? "/on" : "/at");
    }

    /** What of it decides when the call is. */
    String pointer() {
        return at != null ? "/at" : on != null ? "/on" : "/duration";
    }
}
