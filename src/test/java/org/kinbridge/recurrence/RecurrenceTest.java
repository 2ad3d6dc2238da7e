package org.kinbridge.recurrence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Which days a rule means, and which rules are refused. */
class RecurrenceTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final LocalDateTime START = LocalDateTime.of(2026, 10, 18, 19, 0);

    @Test
    void everySunday() {
        assertEquals(
                List.of(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 11, 1)),
                days("FREQ=WEEKLY;BYDAY=SU", LocalDate.of(2026, 10, 19), LocalDate.of(2026, 11, 1)));
    }

    @Test
    void theLastDayOfEveryMonth() {
        assertEquals(
                List.of(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31)),
                days("FREQ=MONTHLY;BYMONTHDAY=-1", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)));
    }

    @Test
    void theFirstDayIsOneOnlyIfTheRuleSaysSo() {
        assertEquals(
                List.of(LocalDate.of(2026, 10, 19)),
                days("FREQ=WEEKLY;BYDAY=MO;COUNT=1", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261101", "20261101T190000", "20261101T110000Z"})
    void anEndIsIncludedHoweverItIsWritten(String until) {
        assertEquals(
                LocalDate.of(2026, 11, 1),
                days("FREQ=DAILY;UNTIL=" + until, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 10, 1))
                        .getLast());
    }

    @Test
    void anEndInUtcIsReadOnTheAnchorsClock() {
        assertEquals(
                LocalDate.of(2026, 10, 31),
                days("FREQ=DAILY;UNTIL=20261101T105959Z", LocalDate.of(2026, 10, 1), LocalDate.of(2027, 10, 1))
                        .getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=DAILY;INTERVAL=3;COUNT=200",
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
                "FREQ=MONTHLY;BYDAY=-1SU",
                "FREQ=MONTHLY;BYDAY=5SU",
                "FREQ=MONTHLY;BYMONTHDAY=1,28,-1;UNTIL=20281018"
            })
    void isTaken(String rule) {
        assertDoesNotThrow(() -> Recurrence.asked(rule, START, MANILA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every Sunday",
                "RRULE:FREQ=DAILY",
                "BYDAY=SU",
                "FREQ=SECONDLY",
                "FREQ=HOURLY;COUNT=2",
                "FREQ=YEARLY",
                "FREQ=DAILY;BYHOUR=1,2,3",
                "FREQ=DAILY;BYDAY=SU",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=1000000000",
                "FREQ=DAILY;COUNT=733",
                "FREQ=WEEKLY;COUNT=120",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=WEEKLY;BYDAY=1SU",
                "FREQ=WEEKLY;BYDAY=SU;BYSETPOS=1",
                "FREQ=WEEKLY;BYDAY=SU;X-MINE=1",
                "FREQ=WEEKLY;WKST=MO",
                "FREQ=WEEKLY;FREQ=DAILY",
                "FREQ=WEEKLY;UNTIL=20261017",
                "FREQ=WEEKLY;UNTIL=20281019",
                "FREQ=WEEKLY;UNTIL=20261399",
                "FREQ=WEEKLY;UNTIL=20261101;COUNT=2",
                "FREQ=MONTHLY",
                "FREQ=MONTHLY;BYMONTHDAY=29",
                "FREQ=MONTHLY;BYMONTHDAY=-2",
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
                "FREQ=MONTHLY;INTERVAL=24;BYDAY=5SU",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=28",
                "SKIP=FORWARD",
                "RSCALE=GREGORIAN;SKIP=BACKWARD"
            })
    void isRefused(String rule) {
        LocalDateTime oddFebruary = LocalDateTime.of(2027, 2, 1, 19, 0);
        LocalDateTime start = rule.contains("5SU") ? oddFebruary : START;
        Problem refused = assertThrows(Problem.class, () -> Recurrence.asked(rule, start, MANILA));
        assertEquals(ProblemCode.INVALID, refused.code());
        assertEquals("/rule", refused.violations().getFirst().pointer());
    }

    @Test
    void agreesWithCountingByHand() {
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = new java.util.Random(seed);
        for (int i = 0; i < 500; i++) {
            int interval = random.nextInt(1, 9);
            DayOfWeek weekday = DayOfWeek.of(random.nextInt(1, 8));
            LocalDate start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
            LocalDate from = start.plusDays(random.nextInt(-50, 900));
            LocalDate to = from.plusDays(random.nextInt(200));
            String rule = "FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY="
                    + weekday.name().substring(0, 2);
            LocalDate firstWeek = start.minusDays(start.getDayOfWeek().getValue() - 1L);
            List<LocalDate> byHand = from.datesUntil(to.plusDays(1))
                    .filter(day -> !day.isBefore(start) && day.getDayOfWeek() == weekday)
                    .filter(day -> ChronoUnit.WEEKS.between(firstWeek, day) % interval == 0)
                    .toList();
            List<LocalDate> days =
                    Recurrence.of(rule, start.atTime(19, 0), MANILA).between(from, to);
            assertEquals(byHand, days, () -> "seed " + seed + ", " + rule + " from " + start);
        }
    }

    private static List<LocalDate> days(String rule, LocalDate from, LocalDate to) {
        return Recurrence.asked(rule, START, MANILA).between(from, to);
    }
}
