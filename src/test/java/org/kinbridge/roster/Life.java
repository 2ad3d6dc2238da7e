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
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.kinbridge.availability.Dated;
import org.kinbridge.availability.Quiet;
import org.kinbridge.availability.Weekly;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.Profile;

/**
 * Somebody with a random roster, and a second opinion on when she has time, which reads the clock on her wall minute by minute
 * and shares no code with the first.
 */
public final class Life {

    private final ZoneId zone;
    private final boolean child;
    private final Quiet night;
    private final ClassTime school;
    private final Hours hours;

    private Life(ZoneId zone, boolean child, Quiet night, ClassTime school, Hours hours) {
        this.zone = zone;
        this.child = child;
        this.night = night;
        this.school = school;
        this.hours = hours;
    }

    /** Somebody whose days from this one on are random; on full quarters, and never beginning or ending what the clocks skip. */
    public static Life random(RandomGenerator random, ZoneId zone, LocalDate first) {
        boolean child = random.nextBoolean();
        Quiet night = Quiet.daily(time(random, 18, 22), time(random, 5, 9));
        List<LocalDate> holidays = List.of(first.plusDays(random.nextInt(14)), first.plusDays(random.nextInt(14)));
        ClassTime school = child
                ? new ClassTime(
                        some(random, 2, () -> weekly(random)).stream()
                                .map(Weekly::hours)
                                .toList(),
                        some(random, 2, () -> dated(random, first.plusDays(random.nextInt(14)))),
                        holidays::contains)
                : ClassTime.NONE;
        Hours hours = new Hours(
                null,
                null,
                random.nextInt(3) == 0 ? some(random, 3, () -> weekly(random)) : List.of(),
                some(random, 2, () -> otherDay(random, first.plusDays(random.nextInt(14)))),
                random.nextInt(3) == 0 ? some(random, 2, () -> weekly(random)) : List.of(),
                rotating(random, first),
                random.nextInt(3) == 0
                        ? null
                        : Duration.ofMinutes(15L * random.nextInt(13 * 4)).toString());
        return new Life(zone, child, night, school, hours);
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
        Profile profile = new Profile(PersonId.fresh(), "", LocalDate.EPOCH, List.of("en"), zone, "PH");
        return new Routine(profile, child, List.of(night), school, hours);
    }

    /** Whether she sleeps or is at school at that moment. */
    public boolean mustNotBeCalled(Instant moment) {
        LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);
        return isIn(wall, wall.toLocalDate(), night.from(), night.until())
                || isIn(wall, wall.toLocalDate().minusDays(1), night.from(), night.until())
                || days(wall).anyMatch(day -> isAtSchool(wall, day));
    }

    /** Whether she has time at that moment, by the clock on her wall. */
    public boolean hasTime(Instant moment) {
        LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);
        return !mustNotBeCalled(moment)
                && days(wall).noneMatch(day -> shifts(day).anyMatch(s -> isIn(wall, day, s.from(), s.until())))
                && !rests(moment, wall)
                && keeps(wall);
    }

    private static Stream<LocalDate> days(LocalDateTime wall) {
        return Stream.of(wall.toLocalDate().minusDays(1), wall.toLocalDate());
    }

    private boolean isAtSchool(LocalDateTime wall, LocalDate day) {
        List<Dated> exams =
                school.exams().stream().filter(exam -> exam.on().equals(day)).toList();
        if (!exams.isEmpty()) {
            return exams.stream().anyMatch(exam -> isIn(wall, day, exam.from(), exam.until()));
        }
        return !school.holiday().test(day)
                && school.weekly().stream()
                        .anyMatch(one ->
                                one.days().contains(day.getDayOfWeek()) && isIn(wall, day, one.from(), one.until()));
    }

    private Stream<Dated> shifts(LocalDate day) {
        List<Dated> dated =
                hours.roster().stream().filter(one -> one.on().equals(day)).toList();
        return dated.isEmpty()
                ? hours.shifts().stream()
                        .filter(one -> one.days().contains(day.getDayOfWeek()))
                        .map(one -> new Dated(day, one.from(), one.until()))
                : dated.stream();
    }

    private boolean rests(Instant moment, LocalDateTime wall) {
        String rest = hours.rest();
        return rest != null
                && wall.toLocalDate()
                        .minusDays(3)
                        .datesUntil(wall.toLocalDate().plusDays(1))
                        .flatMap(this::shifts)
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

    private boolean keeps(LocalDateTime wall) {
        return (hours.windows().isEmpty() && hours.exceptions().isEmpty())
                || days(wall).anyMatch(day -> windows(day).anyMatch(one -> isIn(wall, day, one.from(), one.until())));
    }

    private Stream<Dated> windows(LocalDate day) {
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
        return zone + (child ? " child " : " adult ") + night + " " + school + " " + hours;
    }
}
