package org.kinbridge.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.kinbridge.problem.Problem;

/**
 * A recurrence rule (RFC 5545) from a first wall time on: daily, weekly by day, monthly by day or by day of the month, at
 * most two years long where it ends. It knows local time only; no zone moves it.
 */
public final class Recurrence {

    private static final int YEARS = 2;
    private static final int MOST = 732;
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;
    private final RecurrenceRule rule;
    private final LocalDateTime start;

    private Recurrence(RecurrenceRule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
    }

    /** Reads a rule that was accepted before; {@code zone} is needed only for an UNTIL in UTC. */
    public static Recurrence of(String rule, LocalDateTime start, ZoneId zone) {
        RecurrenceRule read = parse(rule);
        if (read.hasPart(Part.UNTIL)) {
            read.setUntil(floating(local(read.getUntil(), zone)));
        }
        return new Recurrence(read, start);
    }

    /** Reads a rule that somebody asks for; 422 {@code invalid} at {@code /rule} if it is not of the kinds above. */
    public static Recurrence asked(String rule, LocalDateTime start, ZoneId zone) {
        return asked(rule, start, zone, start.toLocalDate());
    }

    /** Like that, for something that may have begun long ago: two years at most from {@code day} on. */
    public static Recurrence asked(String rule, LocalDateTime start, ZoneId zone, LocalDate day) {
        try {
            RecurrenceRule read = parse(rule);
            checkKind(read);
            Recurrence asked = of(rule, start, zone);
            asked.checkEnd(day.isAfter(start.toLocalDate()) ? day : start.toLocalDate());
            return asked;
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            // The library reads some days that no calendar has, and gives up on rules that never come true.
            throw refused("a recurrence rule that comes true, such as FREQ=WEEKLY;BYDAY=SU");
        }
    }

    /** Whether it ends after a number of times. */
    static boolean isCounted(String rule) {
        return parse(rule).hasPart(Part.COUNT);
    }

    /**
     * A rule that was accepted before, as calendars elsewhere understand it: with its UNTIL, if there is one, in UTC.
     *
     * @param last it ends then at the latest, and not after a number of times; {@link Instant#MAX} leaves its end to itself
     */
    static String inUtc(String rule, ZoneId zone, Instant last) {
        RecurrenceRule read = parse(rule);
        Instant own = read.hasPart(Part.UNTIL)
                ? local(read.getUntil(), zone).atZone(zone).toInstant()
                : Instant.MAX;
        Instant until = own.isBefore(last) ? own : last;
        if (until.isBefore(Instant.MAX)) {
            // Takes the place of a COUNT, too.
            read.setUntil(new DateTime(DateTime.UTC, until.toEpochMilli()));
        }
        return read.toString();
    }

    private static RecurrenceRule parse(String rule) {
        try {
            return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | NullPointerException unreadable) {
            // The library asks for the FREQ of a rule with SKIP before it has made sure that there is one.
            throw refused("a recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=SU");
        }
    }

    private static void checkKind(RecurrenceRule rule) {
        Set<Part> parts = parts(rule.getFreq());
        for (Part part : Part.values()) {
            if (rule.hasPart(part) && !parts.contains(part)) {
                throw refused("WEEKLY takes BYDAY, MONTHLY takes BYDAY or BYMONTHDAY, and there are no other parts");
            }
        }
        if (rule.getFreq() == Freq.MONTHLY && rule.hasPart(Part.BYDAY) == rule.hasPart(Part.BYMONTHDAY)) {
            throw refused("MONTHLY takes BYDAY or BYMONTHDAY, one of the two");
        }
        if (rule.hasPart(Part.BYMONTHDAY)
                && !rule.getByPart(Part.BYMONTHDAY).stream().allMatch(Recurrence::everyMonth)) {
            throw refused("BYMONTHDAY is 1 to 28, or -1");
        }
        if (rule.getInterval() > longestInterval(rule.getFreq())) {
            throw refused("INTERVAL is at most two years");
        }
    }

    // No constants: the library's Part cannot be initialised before its RecurrenceRule.
    private static Set<Part> parts(Freq freq) {
        return switch (freq) {
            case DAILY -> Set.of(Part.FREQ, Part.INTERVAL, Part.UNTIL, Part.COUNT);
            case WEEKLY -> Set.of(Part.FREQ, Part.INTERVAL, Part.UNTIL, Part.COUNT, Part.BYDAY);
            case MONTHLY -> Set.of(Part.FREQ, Part.INTERVAL, Part.UNTIL, Part.COUNT, Part.BYDAY, Part.BYMONTHDAY);
            case YEARLY, HOURLY, MINUTELY, SECONDLY -> throw refused("FREQ is DAILY, WEEKLY or MONTHLY");
        };
    }

    private static int longestInterval(Freq freq) {
        return switch (freq) {
            case DAILY -> 731;
            case WEEKLY -> 104;
            case MONTHLY -> 24;
            case YEARLY, HOURLY, MINUTELY, SECONDLY -> 0;
        };
    }

    private static boolean everyMonth(int day) {
        return day == -1 || (day >= 1 && day <= LAST_DAY_OF_EVERY_MONTH);
    }

    private void checkEnd(LocalDate day) {
        LocalDateTime latest = start.plusYears(YEARS);
        if (rule.hasPart(Part.UNTIL)) {
            LocalDateTime until = local(rule.getUntil(), ZoneOffset.UTC);
            if (until.isBefore(start) || until.toLocalDate().isAfter(day.plusYears(YEARS))) {
                throw refused("UNTIL is after the start, by at most two years");
            }
        }
        if (rule.hasPart(Part.COUNT) && rule.getCount() > MOST) {
            throw refused("COUNT is at most two years of days");
        }
        List<LocalDate> within = between(start.toLocalDate(), latest.toLocalDate());
        if (within.isEmpty() || (rule.hasPart(Part.COUNT) && within.size() < rule.getCount())) {
            throw refused("a rule that comes true, and a COUNT that is reached, within two years");
        }
    }

    /** The days from {@code from} to {@code to}, both included. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        return from(from).takeWhile(day -> !day.isAfter(to)).toList();
    }

    /** The days from {@code from} on, as long as somebody asks for the next one. */
    public Stream<LocalDate> from(LocalDate from) {
        RecurrenceRuleIterator days = rule.iterator(floating(start));
        return Stream.iterate(days, RecurrenceRuleIterator::hasNext, same -> same)
                .map(next -> local(next.nextDateTime(), ZoneOffset.UTC).toLocalDate())
                .dropWhile(day -> day.isBefore(from));
    }

    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    /** A bare day lasts until its end; an absolute time is read on the clock of {@code zone}. */
    private static LocalDateTime local(DateTime time, ZoneId zone) {
        LocalDate day = LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth());
        if (time.isAllDay()) {
            return day.atTime(LocalTime.of(23, 59, 59));
        }
        LocalDateTime read = day.atTime(time.getHours(), time.getMinutes(), time.getSeconds());
        return time.isFloating()
                ? read
                : read.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
    }

    private static Problem refused(String message) {
        return Problem.invalid("/rule", message);
    }
}
