package org.kinbridge.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Obstacle;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Resting;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Taken;
import org.kinbridge.availability.Weekly;
import org.kinbridge.holiday.Holidays;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.Profile;

/** What Maria's contract and Ana's school come to on their clocks. */
class RoutineTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Quiet NIGHT = Quiet.daily(LocalTime.of(20, 30), LocalTime.of(7, 0));
    private static final Weekly MORNINGS = weekly(8, 12);

    @Test
    void theRestComesAfterTheShiftHoursThatPass() {
        // In the night of 25 October an hour comes twice: eleven hours after six it is four o'clock, not five.
        Dated night = new Dated(LocalDate.of(2026, 10, 24), LocalTime.of(9, 0), LocalTime.of(18, 0));
        Routine maria = adult(ROME, hours(List.of(), List.of(), List.of(night), "PT11H"));
        assertEquals(
                List.of(rome("2026-10-25T04:00")),
                taken(maria, Obstacle.REST, LocalDate.of(2026, 10, 25), ROME).stream()
                        .map(Stretch::until)
                        .toList());
    }

    @Test
    void onADayOfTheRosterTheWeeklyShiftsDoNotHold() {
        Dated late = new Dated(MONDAY, LocalTime.of(14, 0), LocalTime.of(22, 0));
        Routine maria = adult(ROME, hours(List.of(MORNINGS), List.of(), List.of(late), null));
        assertEquals(
                List.of(new Stretch(rome("2026-11-30T14:00"), rome("2026-11-30T22:00"))),
                taken(maria, Obstacle.SHIFT, MONDAY, ROME));
        assertEquals(
                List.of(new Stretch(rome("2026-12-01T08:00"), rome("2026-12-01T12:00"))),
                taken(maria, Obstacle.SHIFT, MONDAY.plusDays(1), ROME));
    }

    /** Whoever moves takes her hours along: they are what her wall shows. */
    @Test
    void aWindowIsKeptOnWhicheverClockIsHers() {
        Hours hours = hours(List.of(), List.of(MORNINGS), List.of(), null);
        for (ZoneId zone : List.of(ROME, MANILA)) {
            List<Stretch> outside = taken(adult(zone, hours), Obstacle.HOURS, MONDAY, zone);
            assertTrue(
                    outside.stream().noneMatch(meets(MONDAY.atTime(8, 0), MONDAY.atTime(12, 0), zone)), zone.getId());
            assertTrue(outside.stream().anyMatch(meets(MONDAY.atTime(7, 30), MONDAY.atTime(8, 0), zone)), zone.getId());
            assertTrue(
                    outside.stream().anyMatch(meets(MONDAY.atTime(12, 0), MONDAY.atTime(12, 30), zone)), zone.getId());
        }
    }

    /** Bonifacio Day is a Monday in 2026. */
    @Test
    void onAHolidayThereIsNoClassButAnExamIsAnExam() {
        Holidays holidays = new Holidays();
        Quiet everyDay = Quiet.daily(LocalTime.of(7, 30), LocalTime.of(16, 0));
        Dated exam = new Dated(LocalDate.of(2026, 12, 8), LocalTime.of(9, 0), LocalTime.of(11, 0));
        Routine ana = child(new ClassTime(
                List.of(everyDay), List.of(exam), day -> holidays.on("PH", day).isPresent()));

        assertTrue(ana.mayBeCalled(talk("2026-11-30T10:00")));
        assertFalse(ana.mayBeCalled(talk("2026-12-01T10:00")));
        // Immaculate Conception, and the exam is held all the same; not the rest of the class.
        assertFalse(ana.mayBeCalled(talk("2026-12-08T10:45")));
        assertTrue(ana.mayBeCalled(talk("2026-12-08T11:00")));
        assertFalse(ana.mayBeCalled(talk("2026-11-30T20:15")));
        assertFalse(ana.mayBeCalled(talk("2026-11-30T06:45")));
    }

    /** What one school says of a day takes nothing away from what another says, nor from what her family does. */
    @Test
    void anExamOfOneSchoolLeavesTheClassOfAnother() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        ClassTime mornings = new ClassTime(List.of(MORNINGS.hours()), List.of(), none -> false);
        ClassTime exam = new ClassTime(
                List.of(), List.of(new Dated(day, LocalTime.of(15, 0), LocalTime.of(16, 0))), none -> false);
        Routine ana = child(mornings, exam);
        assertFalse(ana.mayBeCalled(talk("2026-12-01T10:00")));
        assertFalse(ana.mayBeCalled(talk("2026-12-01T15:15")));
        assertTrue(ana.mayBeCalled(talk("2026-12-01T13:00")));
    }

    /** Two households that each say what they may say, and together all of her day: what came first holds. */
    @Test
    void notEvenAllTogetherTakeAwayTheWholeDay() {
        ClassTime early = new ClassTime(List.of(weekly(7, 14).hours()), List.of(), none -> false);
        ClassTime late = new ClassTime(List.of(weekly(13, 21).hours()), List.of(), none -> false);
        Routine ana = child(early, late);
        assertFalse(ana.mayBeCalled(talk("2026-12-01T13:15")));
        assertTrue(ana.mayBeCalled(talk("2026-12-01T14:00")));
    }

    /** Nobody rests by herself: a stretch of no length would be named as what is in the way. */
    @Test
    void whoSaidNoRestHasNone() {
        Routine maria = adult(ROME, hours(List.of(MORNINGS), List.of(), List.of(), null));
        Stretch day = new Stretch(rome("2026-11-30T00:00"), rome("2026-12-01T00:00"));
        assertTrue(maria.diary(day, List.of()).taken(day).noneMatch(one -> one.obstacle() == Obstacle.REST));
    }

    @Test
    void whatIsLongPastOrAChildsIsNotShown() {
        Hours.OtherDay old = new Hours.OtherDay(MONDAY.minusYears(2), List.of());
        Dated shift = new Dated(MONDAY.minusYears(2), LocalTime.of(9, 0), LocalTime.of(18, 0));
        Hours said = new Hours(null, List.of(), List.of(), List.of(old), List.of(), List.of(shift), null);
        assertEquals(Hours.NONE_SAID, said.asOf(MONDAY, false));
        assertEquals(List.of(), said.asOf(MONDAY, true).school());
    }

    @Test
    void aGrownUpMayBeCalledWhenever() {
        assertTrue(adult(MANILA, Hours.NONE_SAID).mayBeCalled(talk("2026-11-30T03:00")));
    }

    /** Class begins when the night is over, and nothing may ring until both are. */
    @Test
    void nothingRingsUntilTheNightAndTheClassAfterItAreOver() {
        Quiet class7to11 = Quiet.daily(LocalTime.of(7, 0), LocalTime.of(11, 0));
        Dated exam = new Dated(MONDAY.plusDays(3), LocalTime.of(22, 0), LocalTime.of(9, 0));
        Routine ana = child(new ClassTime(List.of(class7to11), List.of(exam), MONDAY.plusDays(1)::equals));
        assertEquals(manila("2026-11-30T11:00"), Resting.over(manila("2026-11-29T20:30"), List.of(ana)));
        assertEquals(manila("2026-12-01T07:00"), Resting.over(manila("2026-11-30T22:00"), List.of(ana)));
        assertEquals(Optional.empty(), ana.quietUntil(manila("2026-12-01T07:00")));
        assertEquals(Optional.empty(), ana.quietUntil(manila("2026-11-30T20:29")));
        assertEquals(manila("2026-12-04T11:00"), Resting.over(manila("2026-12-04T08:00"), List.of(ana)));
        Routine maria = adult(ROME, hours(List.of(MORNINGS), List.of(MORNINGS), List.of(), "PT11H"));
        assertEquals(Optional.empty(), maria.quietUntil(rome("2026-11-30T09:00")), "she says when she works, not we");
        assertEquals(Optional.of(rome("2026-11-30T07:00")), maria.quietUntil(rome("2026-11-30T03:00")));
        assertEquals(rome("2026-11-30T07:00"), Resting.over(manila("2026-11-30T11:00"), List.of(ana, maria)));
    }

    private static Instant manila(String wall) {
        return LocalDateTime.parse(wall).atZone(MANILA).toInstant();
    }

    private static Predicate<Stretch> meets(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        return new Stretch(from.atZone(zone).toInstant(), until.atZone(zone).toInstant())::meets;
    }

    private static List<Stretch> taken(Routine routine, Obstacle obstacle, LocalDate day, ZoneId zone) {
        Stretch within = new Stretch(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        return routine.diary(within, List.of())
                .taken(within)
                .filter(one -> one.obstacle() == obstacle && one.stretch().meets(within))
                .map(Taken::stretch)
                .toList();
    }

    private static Stretch talk(String wall) {
        return Stretch.of(LocalDateTime.parse(wall).atZone(MANILA).toInstant(), Duration.ofMinutes(30));
    }

    private static Instant rome(String wall) {
        return LocalDateTime.parse(wall).atZone(ROME).toInstant();
    }

    private static Weekly weekly(int from, int until) {
        return new Weekly(List.of(DayOfWeek.values()), LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static Hours hours(List<Weekly> shifts, List<Weekly> windows, List<Dated> roster, @Nullable String rest) {
        return new Hours(null, null, windows, List.of(), shifts, roster, rest);
    }

    private static Routine adult(ZoneId zone, Hours hours) {
        return new Routine(profile(zone), false, List.of(NIGHT), List.of(), List.of(hours));
    }

    private static Routine child(ClassTime... school) {
        return new Routine(profile(MANILA), true, List.of(NIGHT), List.of(school), List.of());
    }

    private static Profile profile(ZoneId zone) {
        return new Profile(PersonId.fresh(), "", LocalDate.EPOCH, List.of("en"), zone, "PH");
    }
}
