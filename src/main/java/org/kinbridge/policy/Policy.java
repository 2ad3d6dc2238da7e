package org.kinbridge.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds in a country on a day.
 *
 * @param values one for each rule
 */
public record Policy(Map<Rule, Integer> values) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** The value of this rule, in the rule's unit. */
    public int value(Rule rule) {
        return Objects.requireNonNull(values.get(rule), rule::name);
    }

    /** Whether somebody born then is a child on this day. */
    public boolean isChild(LocalDate born, LocalDate day) {
        return age(born, day) < value(Rule.AGE_OF_MAJORITY);
    }

    /** Whether a child born then assents for herself on this day. */
    public boolean assents(LocalDate born, LocalDate day) {
        return isChild(born, day) && age(born, day) >= value(Rule.AGE_OF_ASSENT);
    }

    /** The day on which somebody born then is no child any more; who was born on 29 February waits for 1 March. */
    public LocalDate majority(LocalDate born) {
        return birthday(born, value(Rule.AGE_OF_MAJORITY));
    }

    /** The day on which a child born then assents for herself. */
    public LocalDate assent(LocalDate born) {
        return birthday(born, value(Rule.AGE_OF_ASSENT));
    }

    /** The days on which children usually go to school. */
    public Set<DayOfWeek> schoolWeek() {
        DayOfWeek first = DayOfWeek.of(value(Rule.SCHOOL_WEEK_FIRST_DAY));
        int days = Math.floorMod(value(Rule.SCHOOL_WEEK_LAST_DAY) - first.getValue(), DAYS_OF_A_WEEK) + 1;
        return Stream.iterate(first, day -> day.plus(1)).limit(days).collect(Collectors.toUnmodifiableSet());
    }

    /** How many years somebody born then has lived on this day. */
    public static int age(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }

    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
