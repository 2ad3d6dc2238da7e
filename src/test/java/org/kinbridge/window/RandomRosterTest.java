package org.kinbridge.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinbridge.availability.Stretch;
import org.kinbridge.consent.Pair;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.roster.Life;

/**
 * Whatever anybody's weeks are like, no window breaks a quiet hour, a class, a shift or a rest, nor another call, nor what keeps
 * two people apart; holidays are those of the countries.
 */
class RandomRosterTest {

    private static final int ROSTERS = Integer.getInteger("kinbridge.test.rosters", 10_000);
    /** Of so many, one is also checked for what it does not offer: that takes longer. */
    private static final int EXACT = 10;

    /** Of so many pairs, one is kept apart. */
    private static final int RESTRICTED = 20;

    private static final int DAYS = 5;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** The last two have no clock changes. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Rome",
                    "America/New_York",
                    "Africa/Cairo",
                    "Australia/Lord_Howe",
                    "Asia/Kathmandu",
                    "Asia/Manila",
                    "Asia/Dubai")
            .map(ZoneId::of)
            .toList();

    @Test
    void noWindowBreaksARule() {
        long seed = RandomGenerator.getDefault().nextLong();
        Random random = new Random(seed);
        int windows = 0;
        for (int turn = 0; turn < ROSTERS / 2; turn++) {
            windows += checkPair(random, turn % EXACT == 0, "seed " + seed + ", turn " + turn + ": ");
        }
        assertTrue(windows > ROSTERS / 4, "hardly anything was found: " + windows + ", seed " + seed);
    }

    private static int checkPair(Random random, boolean exactly, String turn) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        LocalDate first = someDay(random, zone);
        Life one = Life.random(random, zone, first);
        Life other = Life.random(random, ZONES.get(random.nextInt(ZONES.size())), first);
        Instant from = first.atStartOfDay(zone).toInstant();
        Stretch within =
                new Stretch(from, first.plusDays(DAYS).atStartOfDay(zone).toInstant());
        List<Stretch> busy = busy(random, from);
        Duration length = QUARTER.multipliedBy(1 + random.nextInt(8));
        if (random.nextInt(RESTRICTED) == 0) {
            checkKeptApart(within, length, turn);
            return 0;
        }
        Search search = Search.of(pair(true), within, length, LocalTime.of(19, 0));
        SharedTime shared = new SharedTime(search, side(one, within, busy), side(other, within, List.of()));
        List<Shared> found = shared.windows();
        found.forEach(window -> check(window, search, one, other, busy, turn));
        if (exactly && !clocksChange(one, other, within)) {
            assertEquals(found, shared.windows(), () -> turn + "another order");
            assertEquals(expected(search, one, other, busy), free(found), () -> turn + one + " and " + other);
        }
        return found.size();
    }

    /** Whoever is kept from the other, by a restriction or otherwise, has no search made for the two of them. */
    private static void checkKeptApart(Stretch within, Duration length, String turn) {
        Problem refused = assertThrows(
                Problem.class, () -> Search.of(pair(false), within, length, LocalTime.of(19, 0)), () -> turn);
        assertEquals(ProblemCode.CONTACT_NOT_READY, refused.code());
    }

    private static Pair pair(boolean open) {
        return new Pair(FamilyId.fresh(), LinkId.fresh(), PersonId.fresh(), PersonId.fresh(), open);
    }

    private static Side side(Life life, Stretch within, List<Stretch> busy) {
        ZoneId zone = life.routine().person().zone();
        return Side.of(life.routine().diary(within, busy), within, day -> Life.isHoliday(zone, day));
    }

    private static void check(Shared window, Search search, Life one, Life other, List<Stretch> busy, String turn) {
        Stretch talk = Stretch.of(window.best(), search.length());
        assertTrue(
                !talk.from().isBefore(window.free().from())
                        && !talk.until().isAfter(window.free().until()),
                () -> turn + "the best is outside of " + window);
        quarters(window.free())
                .forEach(at -> assertTrue(
                        isFree(at, one, other, busy),
                        () -> turn + at + " of " + window + " is not free for " + one + " and " + other));
    }

    private static boolean isFree(Instant at, Life one, Life other, List<Stretch> busy) {
        return one.hasTime(at)
                && other.hasTime(at)
                && busy.stream().noneMatch(call -> !at.isBefore(call.from()) && at.isBefore(call.until()));
    }

    private static Stream<Instant> quarters(Stretch stretch) {
        return Stream.iterate(stretch.from(), at -> at.isBefore(stretch.until()), at -> at.plus(QUARTER));
    }

    /** The runs of free quarters that are long enough. */
    private static List<Stretch> expected(Search search, Life one, Life other, List<Stretch> busy) {
        List<Stretch> runs = new ArrayList<>();
        Instant since = null;
        for (Instant at : quarters(search.within()).toList()) {
            boolean free = isFree(at, one, other, busy);
            if (free && since == null) {
                since = at;
            } else if (!free && since != null) {
                runs.add(new Stretch(since, at));
                since = null;
            }
        }
        if (since != null) {
            runs.add(new Stretch(since, search.within().until()));
        }
        return runs.stream()
                .filter(run -> run.length().compareTo(search.length()) >= 0)
                .toList();
    }

    private static List<Stretch> free(List<Shared> found) {
        return found.stream()
                .map(Shared::free)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }

    private static boolean clocksChange(Life one, Life other, Stretch within) {
        return Stream.of(one, other)
                .map(life -> life.routine().person().zone())
                .map(zone -> zone.getRules().nextTransition(within.from().minus(Duration.ofDays(5))))
                .anyMatch(change -> change != null
                        && change.getInstant().isBefore(within.until().plus(Duration.ofDays(2))));
    }

    private static List<Stretch> busy(Random random, Instant from) {
        List<Stretch> busy = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant start = from.plus(QUARTER.multipliedBy(random.nextInt(DAYS * 96)));
            busy.add(Stretch.of(start, QUARTER.multipliedBy(1 + random.nextInt(8))));
        }
        return busy;
    }

    /** Often shortly before the clocks change. */
    private static LocalDate someDay(Random random, ZoneId zone) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return change == null || random.nextInt(3) > 0
                ? day
                : LocalDate.ofInstant(change.getInstant(), zone).minusDays(random.nextInt(4));
    }
}
