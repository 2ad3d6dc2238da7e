package org.kinbridge.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a country's numbers mean. */
class PolicyTest {

    @Test
    void aWeekOfSchoolMayGoPastASunday() {
        assertEquals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), week(1, 5));
        assertEquals(
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
                week(7, 4));
        assertEquals(Set.of(DayOfWeek.SUNDAY), week(7, 7));
    }

    private static Set<DayOfWeek> week(int first, int last) {
        return new Policy(Map.of(Rule.SCHOOL_WEEK_FIRST_DAY, first, Rule.SCHOOL_WEEK_LAST_DAY, last)).schoolWeek();
    }
}
