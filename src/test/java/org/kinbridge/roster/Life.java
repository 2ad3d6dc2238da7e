package org.kinbridge.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Weekly;
import org.kinbridge.holiday.Holidays;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.Profile;

/**
 * Somebody with a random roster, and a second opinion on when she has time, which reads the clock on her wall minute by minute
 * and shares no code with the first.
 */
public final class Life {

    /** Less than so many quarters of a day are never left to a child. */
    private static final int QUARTERS_LEFT = 4;

    private static final Holidays HOLIDAYS = new Holidays();
    private static final Map<String, Boolean> FEASTS = new ConcurrentHashMap<>();

    /** Where somebody with this clock lives. */
    private static final Map<String, String> COUNTRIES = Map.of(
            "Europe/Rome", "IT",
            "America/New_York", "US",
            "Africa/Cairo", "EG",
            "Australia/Lord_Howe", "AU",
            "Asia/Kathmandu", "NP",
            "Asia/Manila", "PH",
            "Asia/Dubai", "AE");

    private final ZoneId zone;
    private final boolean child;
    private final List<Quiet> nights;
    private final List<ClassTime> school;
    private final List<Hours> said;
    private final Map<LocalDate, List<Dated>> classes = new HashMap<>();

    private Life(ZoneId zone, boolean child, List<Quiet> nights, List<ClassTime> school, List<Hours> said) {
        this.zone = zone;
        this.child = child;
        this.nights = nights;
        this.school = school;
        this.said = said;
    }

    /**
     * Somebody whose days from this one on are random; on full quarters, and never beginning or ending what the clocks skip. Of
     * a child several people say when she sleeps, is at school and has time.
     */
    public static Life random(RandomGenerator random, ZoneId zone, LocalDate first) {
        boolean child = random.nextBoolean();
        int words = child ? 1 + random.nextInt(2) : 1;
        List<Quiet> nights = Stream.generate(() -> Quiet.daily(time(random, 18, 22), time(random, 5, 9)))
                .limit(words)
                .toList();
        List<ClassTime> school = child ? some(random, 3, () -> classTime(random, zone, first)) : List.of();
        List<Hours> said =
                Stream.generate(() -> hours(random, first)).limit(words).toList();
        return new Life(zone, child, nights, school, said);
    }

    private static ClassTime classTime(RandomGenerator random, ZoneId zone, LocalDate first) {
        return new ClassTime(
                some(random, 2, () -> weekly(random)).stream()
                        .map(Weekly::hours)
                        .toList(),
                some(random, 2, () -> dated(random, first.plusDays(random.nextInt(14)))),
                day -> isHoliday(zone, day));
    }

    private static Hours hours(RandomGenerator random, LocalDate first) {
        return new Hours(
                null,
                null,
                random.nextInt(3) == 0 ? some(random, 3, () -> weekly(random)) : List.of(),
                some(random, 2, () -> otherDay(random, first.plusDays(random.nextInt(14)))),
                random.nextInt(3) == 0 ? some(random, 2, () -> weekly(random)) : List.of(),
                rotating(random, first),
                random.nextInt(3) == 0
                        ? null
                        : Duration.ofMinutes(15L * random.nextInt(13 * 4)).toString());
    }

    /** Whether a day is a public holiday where somebody with this clock lives. */
    public static boolean isHoliday(ZoneId zone, LocalDate day) {
        String country = Objects.requireNonNull(COUNTRIES.get(zone.getId()));
        return FEASTS.computeIfAbsent(
                country + day, unknown -> HOLIDAYS.on(country, day).isPresent());
    }

    /** Early, late and night shifts, one after the other, for two weeks; some days off. */
    private static List<Dated> rotating(RandomGenerator random, LocalDate first) {
        List<Dated> shifts = new ArrayList<>();
        int turn = random.nextInt(3);
        for (int day = -2; day < 14; day++) {
            LocalTime from = LocalTime.of((turn * 8 + 6) % 24, 15 * random.nextInt(4));
            if (random.nextInt(3) > 0) {
                shifts.add(new Dated(first.plusDays(day), from, from.plusHours(7)));
            }
            turn = random.nextInt(4) == 0 ? (turn + 1) % 3 : turn;
        }
        return random.nextInt(4) == 0 ? List.of() : shifts;
    }

    private static Weekly weekly(RandomGenerator random) {
        LocalTime from = time(random, 0, 23);
        return new Weekly(
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> random.nextBoolean())
                        .toList(),
                from,
                from.plusMinutes(15L * (1 + random.nextInt(40))));
    }

    private static Dated dated(RandomGenerator random, LocalDate day) {
        LocalTime from = time(random, 0, 23);
        return new Dated(day, from, from.plusMinutes(15L * (1 + random.nextInt(40))));
    }

    private static Hours.OtherDay otherDay(RandomGenerator random, LocalDate day) {
        Dated one = dated(random, day);
        return new Hours.OtherDay(
                day, random.nextBoolean() ? List.of() : List.of(new Hours.Span(one.from(), one.until())));
    }

    private static LocalTime time(RandomGenerator random, int from, int to) {
        return LocalTime.of(random.nextInt(from, to + 1), 15 * random.nextInt(4));
    }

    private static <T> List<T> some(RandomGenerator random, int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }

    /** What the house makes of it. */
    public Routine routine() {
        Profile profile = new Profile(
                PersonId.fresh(),
                "",
                LocalDate.EPOCH,
                List.of("en"),
                zone,
                Objects.requireNonNull(COUNTRIES.get(zone.getId())));
        return new Routine(profile, child, nights, school, said);
    }

    /** Whether she sleeps or is at school at that moment. */
    public boolean mustNotBeCalled(Instant moment) {
        LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);
        return isNight(wall)
                || days(wall)
                        .anyMatch(
                                day -> classes(day).stream().anyMatch(one -> isIn(wall, day, one.from(), one.until())));
    }

    private boolean isNight(LocalDateTime wall) {
        return nights.stream()
                .anyMatch(night -> days(wall).anyMatch(day -> isIn(wall, day, night.from(), night.until())));
    }

    /** Whether she has time at that moment, by the clock on her wall. */
    public boolean hasTime(Instant moment) {
        LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);
        return !mustNotBeCalled(moment) && said.stream().allMatch(hours -> hasTime(hours, moment, wall));
    }

    private boolean hasTime(Hours hours, Instant moment, LocalDateTime wall) {
        return days(wall).noneMatch(day -> shifts(hours, day).anyMatch(s -> isIn(wall, day, s.from(), s.until())))
                && !rests(hours, moment, wall)
                && keeps(hours, wall);
    }

    private static Stream<LocalDate> days(LocalDateTime wall) {
        return Stream.of(wall.toLocalDate().minusDays(1), wall.toLocalDate());
    }

    /** Classes of a day, of all words that together leave her an hour of it. */
    private List<Dated> classes(LocalDate day) {
        return classes.computeIfAbsent(day, (LocalDate on) -> {
            List<Dated> counted = new ArrayList<>();
            for (ClassTime word : school) {
                List<Dated> all =
                        Stream.concat(counted.stream(), said(word, on)).toList();
                counted = quartersLeft(on, all) < QUARTERS_LEFT ? counted : new ArrayList<>(all);
            }
            return counted;
        });
    }

    private long quartersLeft(LocalDate day, List<Dated> taken) {
        return Stream.iterate(day.atStartOfDay(), wall -> wall.toLocalDate().equals(day), wall -> wall.plusMinutes(15))
                .filter(wall -> !isNight(wall))
                .filter(wall -> taken.stream().noneMatch(one -> isIn(wall, day, one.from(), one.until())))
                .count();
    }

    private static Stream<Dated> said(ClassTime word, LocalDate day) {
        List<Dated> exams =
                word.exams().stream().filter(exam -> exam.on().equals(day)).toList();
        if (!exams.isEmpty()) {
            return exams.stream();
        }
        return word.weekly().stream()
                .filter(one -> !word.holiday().test(day) && one.days().contains(day.getDayOfWeek()))
                .map(one -> new Dated(day, one.from(), one.until()));
    }

    private static Stream<Dated> shifts(Hours hours, LocalDate day) {
        List<Dated> dated =
                hours.roster().stream().filter(one -> one.on().equals(day)).toList();
        return dated.isEmpty()
                ? hours.shifts().stream()
                        .filter(one -> one.days().contains(day.getDayOfWeek()))
                        .map(one -> new Dated(day, one.from(), one.until()))
                : dated.stream();
    }

    private boolean rests(Hours hours, Instant moment, LocalDateTime wall) {
        String rest = hours.rest();
        return rest != null
                && wall.toLocalDate()
                        .minusDays(3)
                        .datesUntil(wall.toLocalDate().plusDays(1))
                        .flatMap(day -> shifts(hours, day))
                        .map(shift -> instant(end(shift)))
                        .anyMatch(end -> !moment.isBefore(end) && moment.isBefore(end.plus(Duration.parse(rest))));
    }

    private static LocalDateTime end(Dated shift) {
        LocalDateTime end = shift.on().atTime(shift.until());
        return shift.until().isAfter(shift.from()) ? end : end.plusDays(1);
    }

    private Instant instant(LocalDateTime wall) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        return offsets.isEmpty() ? zone.getRules().getTransition(wall).getInstant() : wall.toInstant(offsets.getLast());
    }

    private static boolean keeps(Hours hours, LocalDateTime wall) {
        return (hours.windows().isEmpty() && hours.exceptions().isEmpty())
                || days(wall)
                        .anyMatch(day -> windows(hours, day).anyMatch(one -> isIn(wall, day, one.from(), one.until())));
    }

    private static Stream<Dated> windows(Hours hours, LocalDate day) {
        List<Hours.OtherDay> other =
                hours.exceptions().stream().filter(one -> one.on().equals(day)).toList();
        if (!other.isEmpty()) {
            return other.getFirst().windows().stream().map(one -> new Dated(day, one.from(), one.until()));
        }
        return hours.windows().isEmpty()
                ? Stream.of(new Dated(day, LocalTime.MIN, LocalTime.MIN))
                : hours.windows().stream()
                        .filter(one -> one.days().contains(day.getDayOfWeek()))
                        .map(one -> new Dated(day, one.from(), one.until()));
    }

    /** Whether a wall clock is in hours that begin on this day. */
    private static boolean isIn(LocalDateTime wall, LocalDate day, LocalTime from, LocalTime until) {
        LocalDateTime end =
                until.isAfter(from) ? day.atTime(until) : day.plusDays(1).atTime(until);
        return !wall.isBefore(day.atTime(from)) && wall.isBefore(end);
    }

    @Override
    public String toString() {
        return zone + (child ? " child " : " adult ") + nights + " " + school + " " + said;
    }
}
