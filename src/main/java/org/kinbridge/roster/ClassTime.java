package org.kinbridge.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Quiet;

/**
 * When a child is at school, in the word of one who may say it.
 *
 * @param weekly her class, week by week; not on a holiday
 * @param exams hours that hold on their day instead, holiday or not
 * @param holiday whether a day is one where she lives
 */
record ClassTime(List<Quiet> weekly, List<Dated> exams, Predicate<LocalDate> holiday) {

    /** What begins on this day, by the clock on her wall. */
    List<Dated> on(LocalDate day) {
        List<Dated> sat = exams.stream().filter(exam -> exam.on().equals(day)).toList();
        if (!sat.isEmpty()) {
            return sat;
        }
        List<Quiet> today = weekly.stream().filter(hours -> hours.beginsOn(day)).toList();
        return today.isEmpty() || holiday.test(day)
                ? List.of()
                : today.stream()
                        .map(hours -> new Dated(day, hours.from(), hours.until()))
                        .toList();
    }
}
