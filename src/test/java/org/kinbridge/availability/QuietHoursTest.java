package org.kinbridge.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is quiet where a family has said nothing. */
@QuarkusTest
class QuietHoursTest {

    @Inject
    QuietHours hours;

    @Test
    void aChildSleepsAndGoesToSchool() {
        Quiet school = new Quiet(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(7, 30),
                LocalTime.of(16, 0));
        assertEquals(List.of(Quiet.daily(LocalTime.of(20, 30), LocalTime.of(7, 0))), hours.childNight());
        assertEquals(List.of(school), hours.school());
    }

    @Test
    void anAdultSleeps() {
        assertEquals(List.of(Quiet.daily(LocalTime.of(22, 30), LocalTime.of(6, 0))), hours.ofAdult());
    }
}
