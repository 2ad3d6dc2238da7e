package org.kinbridge.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What of the past and of the future stands in a calendar. */
record Window(Instant from, Instant until) {

    private static final Duration BEHIND = Duration.ofDays(30);
    /** No call is asked for further ahead; rules without an end go on beyond. */
    private static final Duration AHEAD = Duration.ofDays(732);
    /** A calendar that is read once and kept still knows the clocks. */
    private static final int YEARS_OF_CLOCKS = 10;

    static Window around(Instant now) {
        return new Window(now.minus(BEHIND), now.plus(AHEAD));
    }

    /** A day before, wherever it is. */
    LocalDate firstDay() {
        return LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(until, ZoneOffset.UTC);
    }

    /** Up to when the clocks of zones are told: the same for a whole year, so that the calendar stays the same. */
    Instant clocks() {
        return LocalDate.of(lastDay().getYear() + YEARS_OF_CLOCKS, 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
