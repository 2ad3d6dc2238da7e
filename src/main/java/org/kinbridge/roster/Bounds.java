package org.kinbridge.roster;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.QuietHours;
import org.kinbridge.availability.SchoolDay;
import org.kinbridge.availability.WallDay;
import org.kinbridge.availability.Weekly;
import org.kinbridge.problem.Problem;

/**
 * What may be said of somebody's hours. A child's night begins by ten and is not over before five, and night and class leave
 * her some of each day, whoever says them: whoever wants to keep somebody from her has to say so, by a restriction.
 */
final class Bounds {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SHORTEST_NIGHT = Duration.ofHours(4);
    private static final Duration LONGEST_NIGHT = Duration.ofHours(14);
    private static final LocalTime CHILD_IN_BED_FROM = LocalTime.of(18, 0);
    private static final LocalTime CHILD_IN_BED_BY = LocalTime.of(22, 0);
    private static final LocalTime CHILD_UP_FROM = LocalTime.of(5, 0);
    private static final LocalTime CHILD_UP_BY = LocalTime.of(9, 0);
    private static final Duration LEAST_LEFT = Duration.ofHours(2);
    private static final int YEARS_AHEAD = 2;

    private Bounds() {}

    /** 422 for whatever is out of bounds; {@code usual}: what holds in the place of what is not said. */
    static void check(Hours hours, boolean child, QuietHours usual, LocalDate today) {
        checkNight(hours.quietHours(), child);
        if (hours.school() != null && !child) {
            throw Problem.invalid("/school", "nothing: only a child's school is kept here");
        }
        if (child) {
            checkLeft(hours, usual);
        }
        rest(hours.rest());
        checkDays(
                "/exceptions/",
                hours.exceptions().stream().map(Hours.OtherDay::on).toList(),
                today);
        checkDays("/roster/", hours.roster().stream().map(Dated::on).toList(), today);
        checkApart(hours.roster());
        checkOnce(hours.exceptions());
    }

    private static void checkLeft(Hours hours, QuietHours usual) {
        List<Weekly> school = hours.school();
        if (school != null) {
            SchoolDay.check("/school", school);
        }
        Hours.Span own = hours.quietHours();
        List<Quiet> night = own == null ? usual.childNight() : List.of(own.hours());
        List<Quiet> classes = school == null
                ? usual.school()
                : school.stream().map(Weekly::hours).toList();
        for (DayOfWeek day : DayOfWeek.values()) {
            WallDay taken = new WallDay();
            night.forEach(hour -> taken.withDaily(hour.from(), hour.until()));
            classes.stream()
                    .filter(one -> one.days().contains(day))
                    .forEach(one -> taken.with(one.from(), one.until()));
            if (taken.left().compareTo(LEAST_LEFT) < 0) {
                throw Problem.invalid(
                        school == null ? "/quietHours" : "/school",
                        "night and class leave at least 2 hours of each day");
            }
        }
    }

    private static void checkOnce(List<Hours.OtherDay> exceptions) {
        Set<LocalDate> seen = new HashSet<>();
        for (int at = 0; at < exceptions.size(); at++) {
            if (!seen.add(exceptions.get(at).on())) {
                throw Problem.invalid("/exceptions/" + at + "/on", "each day once");
            }
        }
    }

    private static void checkNight(Hours.@Nullable Span night, boolean child) {
        if (night == null) {
            return;
        }
        Duration length = Duration.between(night.from(), night.until());
        length = length.isPositive() ? length : length.plus(DAY);
        if (length.compareTo(SHORTEST_NIGHT) < 0 || length.compareTo(LONGEST_NIGHT) > 0) {
            throw Problem.invalid("/quietHours", "4 to 14 hours");
        }
        if (child
                && !(isBetween(night.from(), CHILD_IN_BED_FROM, CHILD_IN_BED_BY)
                        && isBetween(night.until(), CHILD_UP_FROM, CHILD_UP_BY))) {
            throw Problem.invalid("/quietHours", "a child's night: from 18:00 to 22:00, until 05:00 to 09:00");
        }
    }

    private static boolean isBetween(LocalTime time, LocalTime from, LocalTime until) {
        return !time.isBefore(from) && !time.isAfter(until);
    }

    /** How long she rests after a shift; 422 if that is no duration of whole minutes, at most a day. */
    static Duration rest(@Nullable String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        try {
            Duration rest = Duration.parse(text);
            if (!rest.isNegative() && rest.compareTo(DAY) <= 0 && rest.equals(Duration.ofMinutes(rest.toMinutes()))) {
                return rest;
            }
        } catch (DateTimeException unreadable) {
            // Refused below, in the same words.
        }
        throw Problem.invalid("/rest", "at most a day, in whole minutes, such as PT11H");
    }

    private static void checkDays(String list, List<LocalDate> days, LocalDate today) {
        for (int at = 0; at < days.size(); at++) {
            if (!SchoolDay.isNear(days.get(at), today) || days.get(at).isAfter(today.plusYears(YEARS_AHEAD))) {
                throw Problem.invalid(list + at + "/on", "a day from a year ago to two years ahead");
            }
        }
    }

    /** Nobody works two shifts at once: it is a slip of the pen. */
    private static void checkApart(List<Dated> shifts) {
        List<Integer> inOrder = IntStream.range(0, shifts.size())
                .boxed()
                .sorted(Comparator.comparing(at -> shifts.get(at).begins()))
                .toList();
        for (int next = 1; next < inOrder.size(); next++) {
            Dated before = shifts.get(inOrder.get(next - 1));
            if (shifts.get(inOrder.get(next)).begins().isBefore(before.ends())) {
                throw Problem.invalid(
                        "/roster/" + inOrder.get(next), "a shift that begins when the one before is over");
            }
        }
    }
}
