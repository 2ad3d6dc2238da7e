package org.kinbridge.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kinbridge.availability.Diary;
import org.kinbridge.availability.Obstacle;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Taken;
import org.kinbridge.consent.Pair;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** What Ana in Manila and Maria in Rome have in common, and in which order it comes. */
class SharedTimeTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Quiet ANAS_NIGHT = Quiet.daily(LocalTime.of(20, 30), LocalTime.of(7, 0));
    private static final Quiet ANAS_CLASS = new Quiet(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(7, 30),
            LocalTime.of(16, 0));
    private static final Quiet MARIAS_NIGHT = Quiet.daily(LocalTime.of(22, 30), LocalTime.of(6, 0));
    // A Thursday to a Monday.
    private static final Stretch WITHIN = stretch("2026-10-08T00:00", "2026-10-13T00:00");

    @Test
    void daysOffComeFirstThenWhatIsNearTheUsualTime() {
        // 19:00 in Manila is 13:00 in Rome: Maria works until one on Saturday, until two on Sunday.
        List<Stretch> work = List.of(
                stretch("2026-10-10T12:00", "2026-10-10T19:00"), stretch("2026-10-11T12:00", "2026-10-11T20:00"));
        List<Shared> windows = shared(work, day -> false).windows();

        assertEquals(
                List.of(
                        "2026-10-10T19:00",
                        "2026-10-11T20:00",
                        "2026-10-08T19:00",
                        "2026-10-09T19:00",
                        "2026-10-12T19:00"),
                windows.stream().map(one -> local(one.best())).toList());
        assertEquals(
                stretch("2026-10-10T19:00", "2026-10-10T20:30"),
                windows.getFirst().free());
        assertEquals(
                stretch("2026-10-08T16:00", "2026-10-08T20:30"), windows.get(2).free());
    }

    @Test
    void aHolidayIsAsGoodAsAWeekend() {
        LocalDate friday = LocalDate.of(2026, 10, 9);
        List<Shared> windows = shared(List.of(stretch("2026-10-10T00:00", "2026-10-13T00:00")), friday::equals)
                .windows();
        assertEquals(
                List.of("2026-10-09T19:00", "2026-10-08T19:00"),
                windows.stream().map(one -> local(one.best())).toList());
    }

    @Test
    void whereThereIsNothingTheNearestSaysWhatIsInTheWay() {
        // Maria works whenever Ana is awake and out of school, but for ten minutes.
        List<Stretch> work = List.of(
                stretch("2026-10-08T00:00", "2026-10-09T16:00"), stretch("2026-10-09T16:10", "2026-10-13T00:00"));
        SharedTime shared = shared(work, day -> false);

        assertEquals(List.of(), shared.windows());
        assertEquals(
                Optional.of(new NearMiss(
                        instant("2026-10-09T16:00"), Set.of(new NearMiss.InTheWay(false, Obstacle.SHIFT)))),
                shared.nearest());
    }

    /** Late in the evening what is left of the day is too short for a talk: the next one is told all the same. */
    @Test
    void whereNoTalkFitsTheNearestLiesBeyond() {
        Stretch brief = stretch("2026-10-08T20:15", "2026-10-08T20:35");
        Duration length = Duration.ofMinutes(30);
        Stretch around = Search.around(brief, length);
        Diary ana = new Diary(MANILA, List.of(ANAS_NIGHT, ANAS_CLASS), List.of());
        Side anas = Side.of(ana, around, day -> false);
        SharedTime shared = new SharedTime(search(brief, length, LocalTime.NOON), anas, anas);
        assertEquals(List.of(), shared.windows());
        assertEquals(Optional.of(new NearMiss(instant("2026-10-09T07:00"), Set.of())), shared.nearest());
    }

    /** What Maria said fifty times is compared once, and named once. */
    @Test
    void whatWasSaidOftenIsOneStretch() {
        Stretch work = stretch("2026-10-08T00:00", "2026-10-13T00:00");
        List<Taken> shifts = Collections.nCopies(50, new Taken(Obstacle.SHIFT, work));
        Diary maria = new Diary(ROME, List.of(), List.of(), shifts);
        assertEquals(
                List.of(new Taken(Obstacle.SHIFT, work)),
                Side.of(maria, WITHIN, day -> false).taken());
    }

    private static SharedTime shared(List<Stretch> work, Predicate<LocalDate> holiday) {
        Diary ana = new Diary(MANILA, List.of(ANAS_NIGHT, ANAS_CLASS), List.of());
        List<Taken> shifts =
                work.stream().map(one -> new Taken(Obstacle.SHIFT, one)).toList();
        Diary maria = new Diary(ROME, List.of(MARIAS_NIGHT), List.of(), shifts);
        Search search = search(WITHIN, Duration.ofMinutes(30), LocalTime.of(19, 0));
        return new SharedTime(search, Side.of(ana, WITHIN, holiday), Side.of(maria, WITHIN, day -> false));
    }

    private static Search search(Stretch within, Duration length, LocalTime usual) {
        Pair pair = new Pair(FamilyId.fresh(), LinkId.fresh(), PersonId.fresh(), PersonId.fresh(), true);
        return Search.of(pair, within, length, usual);
    }

    private static Stretch stretch(String from, String until) {
        return new Stretch(instant(from), instant(until));
    }

    private static Instant instant(String wall) {
        return LocalDateTime.parse(wall).atZone(MANILA).toInstant();
    }

    private static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, MANILA).toString();
    }
}
