package org.kinbridge.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three chances to talk, whatever the clocks of the two do. */
class FinderTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final int TURNS = 600;

    /** Clocks that change at night, at midnight, by half an hour, in Ramadan, not at all, and on the day's far side. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "Asia/Manila",
                    "Europe/Rome",
                    "America/New_York",
                    "America/St_Johns",
                    "America/Havana",
                    "America/Santiago",
                    "Africa/Cairo",
                    "Africa/Casablanca",
                    "Asia/Beirut",
                    "Asia/Kathmandu",
                    "Asia/Dubai",
                    "Australia/Lord_Howe",
                    "Pacific/Auckland",
                    "Pacific/Kiritimati",
                    "Europe/Bucharest")
            .map(ZoneId::of)
            .toList();

    private static final Set<DayOfWeek> SCHOOL_DAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private static final List<Quiet> CHILD = List.of(
            Quiet.daily(LocalTime.of(20, 30), LocalTime.of(7, 0)),
            new Quiet(SCHOOL_DAYS, LocalTime.of(7, 30), LocalTime.of(16, 0)));

    private static final List<Quiet> ADULT = List.of(Quiet.daily(LocalTime.of(22, 30), LocalTime.of(6, 0)));

    @Test
    void theSameTimeOfTheChildsDayIsOfferedWhereItIsFree() {
        Stretch tuesday = stretch("2026-10-13T18:45", "2026-10-13T19:15");

        List<Instant> offers =
                Finder.next(3, wish("2026-10-11T19:45"), new Diary(MANILA, CHILD, List.of(tuesday)), rome(List.of()));

        // On Sunday the earliest half hour after the miss; on Tuesday she has something else at 19:00, and school is
        // over.
        assertEquals(List.of("2026-10-11T20:00", "2026-10-12T19:00", "2026-10-13T16:00"), onClock(offers, MANILA));
    }

    @Test
    void whatOneOfTheTwoHasToDoIsNotOfferedToTheOther() {
        List<Stretch> shift = List.of(stretch("2026-10-12T16:00", "2026-10-12T20:10"));

        List<Instant> offers = Finder.next(3, wish("2026-10-11T20:15"), manila(), rome(shift));

        // On Monday all that is free to both is twenty minutes of the child's evening.
        assertEquals(List.of("2026-10-13T19:00", "2026-10-14T19:00", "2026-10-15T19:00"), onClock(offers, MANILA));
    }

    @Test
    void aQuarterIsOfferedWhereNothingRounderIsFree() {
        List<Stretch> day = List.of(
                stretch("2026-10-12T16:00", "2026-10-12T18:15"), stretch("2026-10-12T18:45", "2026-10-12T20:30"));

        List<Instant> offers = Finder.next(1, wish("2026-10-11T20:15"), manila(), rome(day));

        assertEquals(List.of("2026-10-12T18:15"), onClock(offers, MANILA));
    }

    /** Noon in Manila is six in the morning in Rome in summer, and five, which is night, in winter. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-23T20:15, 2026-10-24T12:00",
        "2026-10-24T20:15, 2026-10-25T13:00",
        "2027-03-26T20:15, 2027-03-27T13:00",
        "2027-03-27T20:15, 2027-03-28T12:00",
    })
    void theOtherSidesNightMovesWithHerClock(LocalDateTime after, LocalDateTime childs) {
        Wish noon = new Wish(instant(after, MANILA), FORTNIGHT, HALF_AN_HOUR, LocalTime.NOON);

        List<Instant> offers = Finder.next(1, noon, manila(), rome(List.of()));

        assertEquals(List.of(childs.toString()), onClock(offers, MANILA));
        assertEquals(List.of(childs.toLocalDate() + "T06:00"), onClock(offers, ROME));
    }

    @Test
    void aTimeThatTheClocksSkipIsNotOfferedAndADoubledOneIsTheFirst() {
        Diary awake = new Diary(ROME, List.of(), List.of());
        Wish spring = halfPastTwo("2027-03-27T23:30:00Z");
        Wish autumn = halfPastTwo("2026-10-24T22:30:00Z");

        assertEquals(List.of("2027-03-28T01:00"), onClock(Finder.next(1, spring, awake, awake), ROME));
        assertEquals(
                "2026-10-25T00:30:00Z",
                Finder.next(1, autumn, awake, awake).getFirst().toString());
    }

    private static Wish halfPastTwo(String after) {
        return new Wish(Instant.parse(after), FORTNIGHT, HALF_AN_HOUR, LocalTime.of(2, 30));
    }

    @Test
    void noRoomIsNoOffer() {
        Diary busy = rome(List.of(stretch("2026-10-01T00:00", "2026-11-30T00:00")));
        assertEquals(List.of(), Finder.next(3, wish("2026-10-11T19:45"), manila(), busy));
    }

    @Test
    void everyOfferLiesInEverybodysWakingHours() {
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = new java.util.Random(seed);
        int offered = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            ZoneId zone = ZONES.get(turn % ZONES.size());
            ZoneId otherZone = ZONES.get(random.nextInt(ZONES.size()));
            Instant after = someTime(random, random.nextBoolean() ? zone : otherZone);
            Diary child = new Diary(zone, CHILD, busy(random, after));
            Diary other = new Diary(otherZone, random.nextInt(4) == 0 ? CHILD : ADULT, busy(random, after));
            Wish wish = new Wish(
                    after,
                    FORTNIGHT,
                    Duration.ofMinutes(5 + 5L * random.nextInt(24)),
                    LocalTime.of(random.nextInt(24), 5 * random.nextInt(12)));

            List<Instant> offers = Finder.next(3, wish, child, other);

            check(offers, wish, child, other, "seed " + seed + ", turn " + turn + ": ");
            offered += offers.size();
        }
        assertTrue(offered > TURNS, "hardly anything was offered: " + offered + ", seed " + seed);
    }

    private static void check(List<Instant> offers, Wish wish, Diary child, Diary other, String turn) {
        String told = turn + wish + " of " + child + " and " + other;
        offers.forEach(start -> assertTrue(isFree(start, wish.length(), child, other), () -> told + " at " + start));
        assertTrue(offers.stream().allMatch(start -> start.isAfter(wish.after())), told);
        assertEquals(offers.stream().sorted().distinct().toList(), offers, told);
        List<LocalDate> days = offers.stream()
                .map(start -> LocalDate.ofInstant(start, child.zone()))
                .toList();
        assertEquals(days.stream().distinct().toList(), days, told);
        assertEquals(daysWithRoom(wish, child, other), offers.size(), told);
    }

    /** Hours that begin or end in the night in which clocks change: rather too quiet than not quiet enough. */
    @Test
    void quietHoursHoldWhileTheClocksChange() {
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = new java.util.Random(seed);
        for (int turn = 0; turn < TURNS; turn++) {
            ZoneId zone = ZONES.get(turn % ZONES.size());
            Quiet night = Quiet.daily(
                    LocalTime.of((22 + random.nextInt(6)) % 24, 15 * random.nextInt(4)),
                    LocalTime.of(random.nextInt(6), 15 * random.nextInt(4)));
            Diary one = new Diary(zone, List.of(night), List.of());
            Wish wish = new Wish(
                    someTime(random, zone),
                    FORTNIGHT,
                    Duration.ofMinutes(15),
                    LocalTime.of(random.nextInt(6), 15 * random.nextInt(4)));
            String told = "seed " + seed + ", turn " + turn + ": " + wish + " of " + one;
            Finder.next(14, wish, one, one)
                    .forEach(start -> assertTrue(isFree(start, wish.length(), one), () -> told + " at " + start));
        }
    }

    private static List<Stretch> busy(RandomGenerator random, Instant after) {
        List<Stretch> busy = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            Instant from = after.plus(Duration.ofMinutes(5L * random.nextInt(14 * 24 * 12)));
            busy.add(new Stretch(from, from.plus(Duration.ofMinutes(15L * (1 + random.nextInt(80))))));
        }
        return busy;
    }

    /** Often shortly before the clocks of this zone change; on five minutes, as all here is, so that isFree is exact. */
    private static Instant someTime(RandomGenerator random, ZoneId zone) {
        Instant some = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofMinutes(5L * random.nextInt(600_000)));
        ZoneOffsetTransition change = zone.getRules().nextTransition(some);
        return change == null || random.nextInt(3) == 0
                ? some
                : change.getInstant().minus(Duration.ofMinutes(5L * random.nextInt(4 * 288)));
    }

    /** Told from the wall clocks alone, five minutes by five minutes. */
    private static boolean isFree(Instant start, Duration length, Diary... people) {
        return Stream.iterate(start, at -> at.isBefore(start.plus(length)), at -> at.plus(Duration.ofMinutes(5)))
                .allMatch(at -> Stream.of(people)
                        .noneMatch(one -> isBusy(at, one.busy())
                                || isQuiet(LocalDateTime.ofInstant(at, one.zone()), one.quiet())));
    }

    private static boolean isBusy(Instant at, List<Stretch> busy) {
        return busy.stream().anyMatch(one -> !at.isBefore(one.from()) && at.isBefore(one.until()));
    }

    private static boolean isQuiet(LocalDateTime wall, List<Quiet> hours) {
        return hours.stream().anyMatch(quiet -> {
            boolean begun = !wall.toLocalTime().isBefore(quiet.from());
            boolean over = !wall.toLocalTime().isBefore(quiet.until());
            return quiet.until().isAfter(quiet.from())
                    ? begun && !over && quiet.days().contains(wall.getDayOfWeek())
                    : begun || !over;
        });
    }

    private static long daysWithRoom(Wish wish, Diary child, Diary other) {
        LocalDate today = LocalDate.ofInstant(wish.after(), child.zone());
        return today.datesUntil(today.plusDays(16))
                .filter(day -> hasRoom(day, wish, child, other))
                .limit(3)
                .count();
    }

    private static boolean hasRoom(LocalDate day, Wish wish, Diary child, Diary other) {
        Stream<LocalTime> quarters =
                Stream.iterate(LocalTime.MIN, time -> time.plusMinutes(15)).limit(96);
        return Stream.concat(Stream.of(wish.at()), quarters)
                .map(day::atTime)
                .filter(wall -> !child.zone().getRules().getValidOffsets(wall).isEmpty())
                .map(wall -> instant(wall, child.zone()))
                .anyMatch(start -> start.isAfter(wish.after())
                        && !start.isAfter(wish.after().plus(wish.horizon()))
                        && isFree(start, wish.length(), child, other));
    }

    private static Diary manila() {
        return new Diary(MANILA, CHILD, List.of());
    }

    private static Diary rome(List<Stretch> busy) {
        return new Diary(ROME, ADULT, busy);
    }

    /** Half an hour, at 19:00 if possible, after this time in Manila. */
    private static Wish wish(String after) {
        return new Wish(instant(LocalDateTime.parse(after), MANILA), FORTNIGHT, HALF_AN_HOUR, LocalTime.of(19, 0));
    }

    private static Stretch stretch(String from, String until) {
        return new Stretch(instant(LocalDateTime.parse(from), MANILA), instant(LocalDateTime.parse(until), MANILA));
    }

    private static Instant instant(LocalDateTime wall, ZoneId zone) {
        return wall.atZone(zone).toInstant();
    }

    private static List<String> onClock(List<Instant> offers, ZoneId zone) {
        return offers.stream()
                .map(start -> LocalDateTime.ofInstant(start, zone).toString())
                .toList();
    }
}
