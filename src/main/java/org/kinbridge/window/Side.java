package org.kinbridge.window;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.kinbridge.availability.Diary;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Taken;

/**
 * One of two who look for a time.
 *
 * @param taken when she has none, and why
 * @param holiday whether a day is a public holiday where she lives
 */
record Side(ZoneId zone, List<Taken> taken, Predicate<LocalDate> holiday) {

    static Side of(Diary diary, Stretch within, Predicate<LocalDate> holiday) {
        return new Side(diary.zone(), diary.taken(within).toList(), holiday);
    }

    /** Whether it is a weekend's day or a holiday for her; which days a weekend has differs, and Sunday is in most. */
    boolean isOff(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || holiday.test(day);
    }
}
