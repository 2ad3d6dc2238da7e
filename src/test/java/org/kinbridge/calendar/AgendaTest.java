package org.kinbridge.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Resting;
import org.kinbridge.availability.Stretch;
import org.kinbridge.call.CallState;
import org.kinbridge.call.PlannedCall;
import org.kinbridge.call.Sides;
import org.kinbridge.icalendar.Event;
import org.kinbridge.icalendar.Part;
import org.kinbridge.icalendar.Repeat;
import org.kinbridge.icalendar.Standing;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.recurrence.Form;
import org.kinbridge.recurrence.Forms;
import org.kinbridge.recurrence.Pattern;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.series.KnownSeries;
import org.kinbridge.wording.Wording;

/** What stands in somebody's calendar, for each state of what was planned. */
class AgendaTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 3, 14);
    private static final String SUNDAYS = "FREQ=WEEKLY;BYDAY=SU";

    private final PersonId maria = PersonId.fresh();
    private final PersonId ana = PersonId.fresh();
    private final LinkId link = LinkId.fresh();
    private final SeriesId series = SeriesId.fresh();

    @Test
    void aRuleAloneIsOneEntryThatIsNotCertain() {
        Part rule = only(agenda(true).events(List.of(weekly(MANILA, "19:00")), List.of()));
        assertEquals(Standing.TENTATIVE, rule.standing());
        assertEquals(SUNDAY, rule.slot().onDate());
        assertTrue(rule.rings());
        assertEquals("Family call", rule.summary());
    }

    @Test
    void whatIsAskedForAtItsTimeIsSaidByTheRule() {
        PlannedCall proposed = made(MANILA, SUNDAY.atTime(19, 0), SUNDAY, CallState.PROPOSED);
        only(agenda(true).events(List.of(weekly(MANILA, "19:00")), List.of(proposed)));
    }

    @Test
    void whatIsOtherwiseOnSomeDayStandsInItsPlace() {
        LocalDate second = SUNDAY.plusDays(7);
        LocalDate third = SUNDAY.plusDays(14);
        List<Part> parts = parts(
                true,
                weekly(MANILA, "19:00"),
                made(MANILA, SUNDAY.atTime(19, 0), SUNDAY, CallState.CONFIRMED),
                made(MANILA, second.plusDays(1).atTime(18, 30), second, CallState.PROPOSED),
                made(MANILA, third.atTime(19, 0), third, CallState.CANCELLED));
        assertEquals(4, parts.size());
        assertPart(parts.get(1), SUNDAY.atTime(19, 0), SUNDAY.atTime(19, 0), Standing.CONFIRMED);
        assertPart(parts.get(2), second.atTime(19, 0), second.plusDays(1).atTime(18, 30), Standing.TENTATIVE);
        assertPart(parts.get(3), third.atTime(19, 0), third.atTime(19, 0), Standing.CANCELLED);
        assertFalse(parts.get(3).rings());
    }

    /** Ana has an exam on the second Sunday: no call was made of it. */
    @Test
    void aDayThatIsPassedOverDoesNotTakePlace() {
        LocalDate second = SUNDAY.plusDays(7);
        LocalDate third = SUNDAY.plusDays(14);
        List<Part> parts = parts(
                true,
                weekly(MANILA, "19:00"),
                made(MANILA, SUNDAY.atTime(19, 0), SUNDAY, CallState.PROPOSED),
                made(MANILA, third.atTime(19, 0), third, CallState.PROPOSED));
        assertEquals(2, parts.size());
        assertPart(parts.get(1), second.atTime(19, 0), second.atTime(19, 0), Standing.CANCELLED);
        assertFalse(parts.get(1).rings());
    }

    @Test
    void ofADayThatWasMadeTwiceTheLaterCallCounts() {
        PlannedCall takenAway = made(MANILA, SUNDAY.atTime(19, 0), SUNDAY, CallState.CANCELLED);
        PlannedCall anew = made(MANILA, SUNDAY.atTime(19, 0), SUNDAY, CallState.CONFIRMED);
        List<Part> parts = parts(true, weekly(MANILA, "19:00"), anew, takenAway);
        assertEquals(2, parts.size());
        assertEquals(Standing.CONFIRMED, parts.get(1).standing());
    }

    @Test
    void whereTheClocksSkipATimeOrShowItTwiceTheMomentIsNamed() {
        List<Part> parts = parts(true, weekly(ROME, "02:30"));
        assertEquals(
                List.of("2027-03-28T01:30:00Z", "2027-10-31T00:30:00Z", "2028-03-26T01:30:00Z"),
                parts.stream()
                        .skip(1)
                        .map(part -> part.slot().startsAt().toString())
                        .toList());
        assertTrue(String.valueOf(parts.get(1).note()).startsWith("The clocks are put forward"));
        assertTrue(String.valueOf(parts.get(2).note()).startsWith("The clocks are put back"));
        assertNull(parts.getFirst().note());
    }

    @Test
    void afterTheEndThereIsNothing() {
        Instant end = SUNDAY.plusDays(14).atTime(19, 0).atZone(MANILA).toInstant();
        KnownSeries ended = known(List.of(), new Form(Form.EVER, end, MANILA, pattern("19:00", SUNDAYS)));
        LocalDate second = SUNDAY.plusDays(7);
        LocalDate third = SUNDAY.plusDays(14);
        List<Part> parts = parts(
                true,
                ended,
                made(MANILA, second.atTime(19, 0), second, CallState.HELD),
                made(MANILA, third.atTime(19, 0), third, CallState.CANCELLED));
        assertEquals(2, parts.size(), "the call that the end took away is not shown");
        assertEquals("FREQ=WEEKLY;BYDAY=SU;UNTIL=20270328T105959Z", rule(parts));
        assertPart(parts.get(1), second.atTime(19, 0), second.atTime(19, 0), Standing.CONFIRMED);
    }

    @Test
    void aNumberOfTimesBecomesAnEndOnceTheSeriesWasCutShort() {
        String five = "FREQ=WEEKLY;BYDAY=SU;COUNT=5";
        Instant never = Instant.parse("2027-07-01T00:00:00Z");
        Instant end = Instant.parse("2027-04-01T00:00:00Z");
        Form whole = new Form(Form.EVER, never, MANILA, pattern("19:00", five));
        assertEquals(five, rule(parts(true, known(List.of(), whole))));
        Form cut = new Form(Form.EVER, end, MANILA, pattern("19:00", five));
        assertEquals("FREQ=WEEKLY;BYDAY=SU;UNTIL=20270331T235959Z", rule(parts(true, known(List.of(), cut))));
    }

    @Test
    void whatItWasBeforeItChangedStaysAtItsTime() {
        Instant change = SUNDAY.plusDays(8).atTime(12, 0).atZone(MANILA).toInstant();
        Form was = new Form(Form.EVER, change, MANILA, pattern("19:00", SUNDAYS));
        Form is = new Form(change, Instant.MAX, ROME, pattern("11:00", "FREQ=WEEKLY;COUNT=6;BYDAY=WE,SU"));
        KnownSeries changed = known(List.of(was), is);
        LocalDate second = SUNDAY.plusDays(7);
        LocalDate taken = SUNDAY.plusDays(9);
        List<Part> parts = parts(
                true,
                changed,
                made(MANILA, SUNDAY.atTime(19, 0), SUNDAY, CallState.HELD),
                made(MANILA, second.atTime(19, 0), second, CallState.PROPOSED),
                made(MANILA, taken.atTime(9, 0), taken, CallState.CANCELLED));
        Repeat repeat = Objects.requireNonNull(parts.getFirst().repeat());
        assertEquals(List.of(manila(SUNDAY, 19), manila(second, 19)), repeat.also());
        // Of six times four were before it changed, by the rule that it has now.
        assertEquals("FREQ=WEEKLY;BYDAY=WE,SU;UNTIL=20270331T090000Z", repeat.rule());
        assertEquals(SUNDAY.plusDays(10), parts.getFirst().slot().onDate());
        assertEquals(
                2, parts.size(), "the second is as its moment says, and the call that the change took away is gone");
        assertTrue(parts.getLast().isMoment());
        assertEquals(manila(SUNDAY, 19), parts.getLast().slot().startsAt());
        assertEquals(Standing.CONFIRMED, parts.getLast().standing());
    }

    @Test
    void whatEndedBeforeItsChangeTookHoldIsWhatItWas() {
        Instant change = SUNDAY.plusDays(8).atTime(12, 0).atZone(MANILA).toInstant();
        Form was = new Form(Form.EVER, change, MANILA, pattern("19:00", SUNDAYS));
        Instant end = change.plusSeconds(60);
        Form is = new Form(change, end, MANILA, pattern("11:00", SUNDAYS));
        List<Part> parts = parts(true, known(List.of(was), is));
        assertEquals(1, parts.size());
        assertEquals(manila(SUNDAY, 19), parts.getFirst().slot().startsAt());
        assertEquals(
                List.of(manila(SUNDAY.plusDays(7), 19)),
                Objects.requireNonNull(parts.getFirst().repeat()).also());
        assertNull(Objects.requireNonNull(parts.getFirst().repeat()).rule());
    }

    @Test
    void whileTheContactIsClosedNothingIsCertain() {
        LocalDate second = SUNDAY.plusDays(7);
        PlannedCall single = made(MANILA, SUNDAY.atTime(12, 0), null, CallState.CONFIRMED);
        List<Event> events = agenda(false)
                .events(
                        List.of(weekly(MANILA, "19:00")),
                        List.of(
                                made(MANILA, SUNDAY.atTime(19, 0), SUNDAY, CallState.HELD),
                                made(MANILA, second.atTime(19, 0), second, CallState.CANCELLED),
                                single));
        List<Part> parts = events.getFirst().parts();
        assertEquals(2, parts.size(), "the call that was called off is said by the rule");
        assertEquals(Standing.CANCELLED, parts.getFirst().standing());
        assertNull(parts.getLast().standing());
        assertNull(events.getLast().parts().getFirst().standing());
        assertTrue(events.stream().flatMap(event -> event.parts().stream()).noneMatch(Part::rings));
    }

    @Test
    void nothingSoundsInAChildsQuietHours() {
        Quiet school =
                new Quiet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(7, 30), LocalTime.of(16, 0));
        Alarms alarms = new Alarms(resting(school, Quiet.daily(LocalTime.of(20, 30), LocalTime.of(7, 0))));
        Agenda anas = new Agenda(ana, Set.of(link), alarms, phrases());
        PlannedCall sunday = made(MANILA, SUNDAY.atTime(16, 10), null, CallState.CONFIRMED);
        PlannedCall monday = made(MANILA, SUNDAY.plusDays(1).atTime(16, 10), null, CallState.CONFIRMED);
        PlannedCall early = made(MANILA, SUNDAY.atTime(7, 10), null, CallState.CONFIRMED);
        PlannedCall afterSchool = made(MANILA, SUNDAY.plusDays(1).atTime(16, 15), null, CallState.CONFIRMED);
        assertEquals(
                List.of(true, false, false, true),
                anas.events(List.of(), List.of(sunday, monday, early, afterSchool)).stream()
                        .map(event -> event.parts().getFirst().rings())
                        .toList());
        KnownSeries daily = series(MANILA, "16:10", "FREQ=DAILY");
        List<Part> parts = anas.events(
                        List.of(daily),
                        List.of(
                                made(MANILA, SUNDAY.atTime(16, 10), SUNDAY, CallState.PROPOSED),
                                made(
                                        MANILA,
                                        SUNDAY.plusDays(1).atTime(16, 10),
                                        SUNDAY.plusDays(1),
                                        CallState.PROPOSED)))
                .getFirst()
                .parts();
        assertEquals(2, parts.size(), "the rule is silent, Sunday is not, Monday is as the rule");
        assertFalse(parts.getFirst().rings());
        assertTrue(parts.getLast().rings());
    }

    @Test
    void aSeriesThatIsOverLongSinceIsGoneAndACallOfItStays() {
        KnownSeries running = weekly(MANILA, "19:00");
        KnownSeries over = new KnownSeries(
                series, link, running.sides(), running.pattern(), running.first(), null, List.of(), running.on());
        assertEquals(List.of(), agenda(true).events(List.of(over), List.of()));
        PlannedCall call = made(MANILA, SUNDAY.plusDays(3).atTime(19, 0), SUNDAY, CallState.CONFIRMED);
        assertEquals(2, parts(true, over, call).size());
        Part alone = only(agenda(true).events(List.of(), List.of(call)));
        assertNull(alone.insteadOf());
        assertEquals(Standing.CONFIRMED, alone.standing());
    }

    private static void assertPart(Part part, LocalDateTime insteadOf, LocalDateTime wall, Standing standing) {
        assertEquals(insteadOf, part.insteadOf());
        assertEquals(wall, part.slot().onDate().atTime(part.slot().atTime()));
        assertEquals(standing, part.standing());
    }

    private static Part only(List<Event> events) {
        assertEquals(1, events.size());
        assertEquals(1, events.getFirst().parts().size());
        return events.getFirst().parts().getFirst();
    }

    private List<Part> parts(boolean open, KnownSeries planned, PlannedCall... calls) {
        return agenda(open).events(List.of(planned), List.of(calls)).getFirst().parts();
    }

    private Agenda agenda(boolean open) {
        return new Agenda(maria, open ? Set.of(link) : Set.of(), new Alarms(Resting.NEVER), phrases());
    }

    private static Phrases phrases() {
        return new Phrases(new Wording(), List.of("en"), Map.of());
    }

    private PlannedCall made(ZoneId zone, LocalDateTime wall, @Nullable LocalDate on, CallState state) {
        return new PlannedCall(
                CallId.fresh(),
                link,
                on == null ? null : series,
                on,
                sides(zone),
                Slot.of(wall, LENGTH, zone),
                state,
                state == CallState.CANCELLED);
    }

    private KnownSeries weekly(ZoneId zone, String at) {
        return series(zone, at, "FREQ=WEEKLY;BYDAY=SU");
    }

    private KnownSeries series(ZoneId zone, String at, String rule) {
        return known(List.of(), new Form(Form.EVER, Instant.MAX, zone, pattern(at, rule)));
    }

    /** A series as it was and is; it ends when what it is now does. */
    private KnownSeries known(List<Form> earlier, Form now) {
        Forms forms = new Forms(earlier, now);
        return new KnownSeries(
                series,
                link,
                sides(now.zone()),
                now.pattern(),
                forms.first().orElse(null),
                now.holdsUntil().equals(Instant.MAX) ? null : now.holdsUntil(),
                forms.slots(SUNDAY)
                        .takeWhile(slot -> slot.onDate().isBefore(SUNDAY.plusDays(400)))
                        .toList(),
                forms::on);
    }

    private static String rule(List<Part> parts) {
        return Objects.requireNonNull(
                Objects.requireNonNull(parts.getFirst().repeat()).rule());
    }

    private static Instant manila(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(MANILA).toInstant();
    }

    private static Resting resting(Quiet... hours) {
        return moment -> {
            LocalDate day = LocalDate.ofInstant(moment, MANILA);
            return Stream.of(day.minusDays(1), day)
                    .flatMap(one -> Stream.of(hours)
                            .filter(quiet -> quiet.beginsOn(one))
                            .map(quiet -> quiet.on(one, MANILA)))
                    .filter(stretch -> stretch.covers(moment))
                    .map(Stretch::until)
                    .findFirst();
        };
    }

    private static Pattern pattern(String at, String rule) {
        return new Pattern(SUNDAY, LocalTime.parse(at), (int) LENGTH.toMinutes(), rule);
    }

    private Sides sides(ZoneId zone) {
        return new Sides(zone.equals(ROME) ? maria : ana, zone.equals(ROME) ? ana : maria, ana, zone);
    }
}
