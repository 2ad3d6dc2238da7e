package org.kinbridge.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days of a child's own word, on her own clock. She is asked in the afternoon, when school is over and it is not night,
 * and two weeks later in the afternoon it lapses if she has not answered: what she reads names the last whole day before.
 */
final class AssentTimes {

    /** So long before the end she is asked. */
    static final int NOTICE_DAYS = 14;

    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);

    private AssentTimes() {}

    /** The last day of what was given on a day. */
    static LocalDate lastDay(LocalDate given, int months) {
        return given.plusMonths(months);
    }

    /** When she is asked, so that her answer counts until that day. */
    static Instant asks(LocalDate until, ZoneId zone) {
        return afternoon(until.minusDays(NOTICE_DAYS - 1), zone);
    }

    /** The last day on which an answer is in time, for whoever is asked on a day. */
    static LocalDate answerBy(LocalDate asked) {
        return asked.plusDays(NOTICE_DAYS - 1);
    }

    /** When it lapses, if she does not answer until that day. */
    static Instant lapses(LocalDate until, ZoneId zone) {
        return afternoon(until.plusDays(1), zone);
    }

    private static Instant afternoon(LocalDate day, ZoneId zone) {
        return day.atTime(AFTERNOON).atZone(zone).toInstant();
    }
}
