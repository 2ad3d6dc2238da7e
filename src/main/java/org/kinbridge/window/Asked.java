package org.kinbridge.window;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Stretch;
import org.kinbridge.problem.Problem;
import org.kinbridge.recurrence.Days;

/**
 * What somebody asks for.
 *
 * @param from the first day on her side's clock; today if absent
 * @param days how many
 * @param minutes how long the talk is to last, at least
 */
record Asked(
        @Nullable String from,
        @Nullable Integer days,
        @Nullable Integer minutes) {

    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 31;
    private static final int USUAL_MINUTES = 30;
    private static final int FEWEST_MINUTES = 5;
    private static final int MOST_MINUTES = 240;
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    /** Nobody is ready at once. */
    private static final Duration NOTICE = Duration.ofMinutes(15);

    /** How long; 422 if that is too short or too long. */
    Duration length() {
        int asked = minutes == null ? USUAL_MINUTES : minutes;
        if (asked < FEWEST_MINUTES || asked > MOST_MINUTES) {
            throw Problem.invalid("?minutes", "5 to 240");
        }
        return Duration.ofMinutes(asked);
    }

    /**
     * Between which moments; today begins in a quarter of an hour. 422 for a day that is past or further ahead than calls are
     * known.
     */
    Stretch within(ZoneId zone, Instant now, Duration horizon) {
        int asked = days == null ? USUAL_DAYS : days;
        if (asked < 1 || asked > MOST_DAYS) {
            throw Problem.invalid("?days", "1 to 31");
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = from == null ? today : Days.of(from, null).from();
        if (first.isBefore(today) || first.plusDays(asked).isAfter(today.plus(horizon.toDays(), ChronoUnit.DAYS))) {
            throw Problem.invalid(
                    "?from", "a day from today on; at most " + horizon.toDays() + " days ahead all is over");
        }
        Instant begin = first.atStartOfDay(zone).toInstant();
        Instant soon = roundedUp(now.plus(NOTICE));
        Instant end = first.plusDays(asked).atStartOfDay(zone).toInstant();
        return new Stretch(begin.isBefore(soon) ? soon : begin, end);
    }

    private static Instant roundedUp(Instant moment) {
        return Instant.ofEpochSecond(-Math.floorDiv(-moment.getEpochSecond(), QUARTER) * QUARTER);
    }
}
