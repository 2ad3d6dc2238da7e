package org.kinbridge.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A moment as one reader's clock on the wall shows it.
 *
 * @param local her date and time
 * @param zone her time zone
 * @param day which day it is for her, seen from the day it is where it happens
 */
@Schema(name = "WallTime")
public record WallTime(Instant instant, LocalDateTime local, ZoneId zone, Day day) {

    /** Her day, seen from the other place's. */
    public enum Day {
        /** The same date in both places. */
        @JsonProperty("same")
        SAME,
        /** Hers is already the next. */
        @JsonProperty("next")
        NEXT,
        /** Hers is still the one before. */
        @JsonProperty("previous")
        PREVIOUS
    }

    /** What a reader in {@code hers} reads of something that happens in {@code there}. */
    public static WallTime of(Instant instant, ZoneId hers, ZoneId there) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, hers);
        LocalDate other = LocalDate.ofInstant(instant, there);
        int ahead = local.toLocalDate().compareTo(other);
        return new WallTime(instant, local, hers, ahead == 0 ? Day.SAME : ahead > 0 ? Day.NEXT : Day.PREVIOUS);
    }
}
