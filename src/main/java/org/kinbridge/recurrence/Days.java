package org.kinbridge.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** The days somebody asks for, both included. */
public record Days(LocalDate from, LocalDate to) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int LONGEST_YEARS = 2;

    /** Days of the years 1970 to 2100; what is left out is not limited. 400 if unreadable, 422 if the wrong way round. */
    public static Days of(@Nullable String from, @Nullable String to) {
        Days days = new Days(from == null ? FIRST : day(from, "?from"), to == null ? LAST : day(to, "?to"));
        if (days.from().isAfter(days.to())) {
            throw Problem.invalid("?to", "not before from");
        }
        return days;
    }

    /** Both days are asked for, and at most two years; 422 {@code range-too-long} otherwise. */
    public static Days range(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            throw Problem.invalid(from == null ? "?from" : "?to", "a day such as 2026-10-18");
        }
        Days days = of(from, to);
        if (days.to().isAfter(days.from().plusYears(LONGEST_YEARS))) {
            throw Problem.of(ProblemCode.RANGE_TOO_LONG);
        }
        return days;
    }

    private static LocalDate day(String text, String pointer) {
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                    throw Problem.invalid(pointer, "a day of the years 1970 to 2100");
                }
                return day;
            }
        } catch (DateTimeException unreadable) {
            // Refused below, in the same words.
        }
        throw Problem.at(ProblemCode.MALFORMED, pointer, "a day such as 2026-10-18");
    }
}
