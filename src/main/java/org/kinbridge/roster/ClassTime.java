package org.kinbridge.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Stretch;

/**
 * When a child is at school.
 *
 * @param weekly her class, week by week; not on a holiday
 * @param exams hours that hold on their day instead, holiday or not
 * @param holiday whether a day is one where she lives
 */
record ClassTime(List<Quiet> weekly, List<Dated> exams, Predicate<LocalDate> holiday) {

    static final ClassTime NONE = new ClassTime(List.of(), List.of(), day -> false);

    Stream<Stretch> on(LocalDate day, ZoneId zone) {
        List<Stretch> sat = exams.stream()
                .filter(exam -> exam.on().equals(day))
                .map(exam -> exam.stretch(zone))
                .toList();
        if (!sat.isEmpty()) {
            return sat.stream();
        }
        List<Quiet> today = weekly.stream().filter(hours -> hours.beginsOn(day)).toList();
        return today.isEmpty() || holiday.test(day)
                ? Stream.empty()
                : today.stream().map(hours -> hours.on(day, zone));
    }
}
