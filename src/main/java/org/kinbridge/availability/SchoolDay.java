package org.kinbridge.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinbridge.problem.Problem;

/**
 * What a day of school can be, whoever says it: no class is so long, nor so late, that whoever says it keeps a child from all
 * contact.
 */
public final class SchoolDay {

    private static final LocalTime EARLIEST = LocalTime.of(5, 0);
    private static final LocalTime LATEST = LocalTime.of(22, 0);
    private static final Duration LONGEST = Duration.ofHours(10);
    private static final int YEARS = 1;
    private static final String BOUNDS = "from 05:00 on, over by 22:00 of the same day";

    private SchoolDay() {}

    /** 422 for a class that is none; {@code pointer} to the list. */
    public static void check(String pointer, List<Weekly> weekly) {
        for (int at = 0; at < weekly.size(); at++) {
            Weekly hours = weekly.get(at);
            mustBeDay(pointer + "/" + at, hours.from(), hours.until());
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (on(day, weekly).taken().compareTo(LONGEST) > 0) {
                throw Problem.invalid(pointer, "at most 10 hours of class a day");
            }
        }
    }

    /** The class of such a day. */
    public static WallDay on(DayOfWeek day, List<Weekly> weekly) {
        WallDay taken = new WallDay();
        weekly.stream()
                .filter(hours -> hours.days().contains(day))
                .forEach(hours -> taken.with(hours.from(), hours.until()));
        return taken;
    }

    /** 422 for exams that are none, or are further away than {@link #isNear} allows. */
    public static void checkExams(String pointer, List<Dated> exams, LocalDate today) {
        Map<LocalDate, WallDay> days = new HashMap<>();
        for (int at = 0; at < exams.size(); at++) {
            Dated exam = exams.get(at);
            if (!isNear(exam.on(), today) || exam.on().isAfter(today.plusYears(YEARS))) {
                throw Problem.invalid(pointer + "/" + at + "/on", "a day from a year ago to a year ahead");
            }
            mustBeDay(pointer + "/" + at, exam.from(), exam.until());
            WallDay day = days.computeIfAbsent(exam.on(), on -> new WallDay());
            if (day.with(exam.from(), exam.until()).taken().compareTo(LONGEST) > 0) {
                throw Problem.invalid(pointer + "/" + at, "at most 10 hours of exams a day");
            }
        }
    }

    /** Whether a day is not so long ago that nothing said of it is kept any more. */
    public static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusYears(YEARS));
    }

    private static void mustBeDay(String pointer, LocalTime from, LocalTime until) {
        if (from.isBefore(EARLIEST) || until.isAfter(LATEST) || !until.isAfter(from)) {
            throw Problem.invalid(pointer, BOUNDS);
        }
    }
}
