package org.kinbridge.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When a plan speaks up: 60, 30 and 7 days before its last day, and when that day is over, on the child's clock. */
final class Reminders {

    private static final List<Integer> DAYS_BEFORE = List.of(60, 30, 7);

    private Reminders() {}

    /** The next reminder after this moment, at the start of its day; what has gone by is not made good. */
    static Optional<Instant> next(LocalDate until, ZoneId zone, Instant after) {
        return DAYS_BEFORE.stream()
                .map(days -> start(until.minusDays(days), zone))
                .filter(at -> at.isAfter(after))
                .findFirst();
    }

    /** Whether a reminder of this moment still says what is so: on one of its days, or not long after. */
    static boolean stillTrue(LocalDate until, LocalDate today) {
        return !today.isAfter(until) && !today.isBefore(until.minusDays(DAYS_BEFORE.getFirst()));
    }

    /** The first moment after the last day. */
    static Instant over(LocalDate until, ZoneId zone) {
        return start(until.plusDays(1), zone);
    }

    /** Where clocks change at midnight, a day begins a little later. */
    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
