package org.kinbridge.recurrence;

import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;

/**
 * When a series takes place, in wall time only.
 *
 * @param minutes how long each call lasts
 * @param rule RFC 5545, as it was asked for
 */
@Embeddable
public record Pattern(
        LocalDate startsOn,
        // As in Slot.
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime atTime,
        int minutes,
        String rule) {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    /** No call lasts longer. */
    public static final Duration LONGEST = Duration.ofHours(4);

    /** Reads an ISO 8601 duration: whole minutes, from five minutes to four hours. */
    public static Duration length(String text) {
        try {
            Duration length = Duration.parse(text);
            if (length.compareTo(SHORTEST) >= 0
                    && length.compareTo(LONGEST) <= 0
                    && length.equals(Duration.ofMinutes(length.toMinutes()))) {
                return length;
            }
        } catch (DateTimeException unreadable) {
            // Refused below, in the same words.
        }
        throw Problem.invalid("/duration", "5 minutes to 4 hours, in whole minutes, such as PT30M");
    }

    /** The slots from a day of that zone on, as long as somebody asks for the next one. */
    public Stream<Slot> slots(LocalDate from, ZoneId zone) {
        Duration length = length();
        return Recurrence.of(rule, startsOn.atTime(atTime), zone)
                .from(from)
                .map(day -> Slot.of(day.atTime(atTime), length, zone));
    }

    /**
     * The rule as a calendar elsewhere repeats it: an end is said in UTC, and where not all of it takes place, so is the last
     * of a number of times.
     *
     * @param first from which slot on it is repeated
     * @param end nothing takes place from then on; null if only the rule itself may have an end
     */
    public String calendarRule(ZoneId zone, Slot first, @Nullable Instant end) {
        boolean whole = slots(startsOn, zone).findFirst().filter(first::equals).isPresent();
        Instant last = end == null ? Instant.MAX : end.minusNanos(1).truncatedTo(ChronoUnit.SECONDS);
        if (Recurrence.isCounted(rule)) {
            Instant counted =
                    slots(startsOn, zone).reduce(first, (one, next) -> next).startsAt();
            last = whole && !counted.isAfter(last) ? Instant.MAX : min(counted, last);
        }
        return Recurrence.inUtc(rule, zone, last);
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }
}
