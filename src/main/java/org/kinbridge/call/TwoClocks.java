package org.kinbridge.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kinbridge.id.PersonId;

/** One time on the clocks of both. */
record TwoClocks(Clock yours, Clock theirs) {

    /** A time as one person reads it; {@code day} says whether her day is the anchor's. */
    @Schema(name = "ClockReading")
    record Clock(Instant instant, LocalDateTime local, ZoneId zone, Day day) {

        private static Clock of(Instant instant, ZoneId zone, ZoneId anchor) {
            LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
            return new Clock(instant, local, zone, Day.of(local.toLocalDate(), LocalDate.ofInstant(instant, anchor)));
        }
    }

    /** A day beside the anchor's. */
    enum Day {
        @JsonProperty("same")
        SAME,
        @JsonProperty("next")
        NEXT,
        @JsonProperty("previous")
        PREVIOUS;

        private static Day of(LocalDate day, LocalDate anchors) {
            int order = day.compareTo(anchors);
            return order == 0 ? SAME : order > 0 ? NEXT : PREVIOUS;
        }
    }

    /** What the reader's clock shows, and the other's; {@code otherZone} is that of whoever is not the anchor. */
    static TwoClocks of(Instant instant, Sides sides, ZoneId otherZone, PersonId reader) {
        Clock anchor = Clock.of(instant, sides.zone(), sides.zone());
        Clock other = Clock.of(instant, otherZone, sides.zone());
        return reader.equals(sides.anchor()) ? new TwoClocks(anchor, other) : new TwoClocks(other, anchor);
    }
}
