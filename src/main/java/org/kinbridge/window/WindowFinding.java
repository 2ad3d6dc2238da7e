package org.kinbridge.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinbridge.availability.Stretch;
import org.kinbridge.call.Sides;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.Pair;
import org.kinbridge.engagement.Engaged;
import org.kinbridge.engagement.Engagements;
import org.kinbridge.holiday.Holidays;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.roster.Routine;
import org.kinbridge.roster.Routines;
import org.kinbridge.series.OngoingReading;
import org.kinbridge.wiring.HouseClock;

/**
 * Looks for the times that the two of an open contact have in common: six statements, and one more where a household has said
 * a child's hours, whatever lies behind them.
 */
@ApplicationScoped
class WindowFinding {

    /** A child's evening, for two who have nothing planned that would tell a time of their own. */
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final ContactGate gate;
    private final Routines routines;
    private final Engagements engagements;
    private final OngoingReading ongoing;
    private final Holidays holidays;
    private final HouseClock clock;

    WindowFinding(
            ContactGate gate,
            Routines routines,
            Engagements engagements,
            OngoingReading ongoing,
            Holidays holidays,
            HouseClock clock) {
        this.gate = gate;
        this.routines = routines;
        this.engagements = engagements;
        this.ongoing = ongoing;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param sides names the first of the two as the anchor
     * @param side whose side the reader takes: her own, or that of the child for whom she arranges
     * @param own whether it is her own
     * @param nearest only if there is nothing
     */
    record Found(
            Sides sides,
            Routine first,
            Routine second,
            PersonId side,
            boolean own,
            List<Shared> windows,
            Optional<NearMiss> nearest) {}

    @Transactional
    Found find(LinkId link, Asked asked, PersonId me) {
        Pair pair = gate.findFor(link, me).orElseThrow(Problem::notFound);
        Map<PersonId, Routine> two = routines.of(Set.of(pair.me(), pair.other()));
        Routine mine = Objects.requireNonNull(two.get(pair.me()));
        Routine others = Objects.requireNonNull(two.get(pair.other()));
        boolean childFirst = others.isChild() && !mine.isChild();
        Routine first = childFirst ? others : mine;
        Routine second = childFirst ? mine : others;
        Stretch within = asked.within(mine.person().zone(), clock.instant(), ongoing.horizon());
        Stretch around = Search.around(within, asked.length());
        List<Engaged> engaged = engagements.of(two.keySet(), around);
        Search search = Search.of(
                pair, within, asked.length(), usual(engaged, first.person().zone()));
        SharedTime shared = new SharedTime(
                search, side(first, busy(first, engaged), around), side(second, busy(second, engaged), around));
        List<Shared> windows = shared.windows();
        PersonId anchor = first.person().id();
        Sides sides =
                new Sides(anchor, second.person().id(), anchor, first.person().zone());
        return new Found(
                sides,
                first,
                second,
                pair.me(),
                pair.me().equals(me),
                windows,
                windows.isEmpty() ? shared.nearest() : Optional.empty());
    }

    private static List<Stretch> busy(Routine routine, List<Engaged> engaged) {
        return engaged.stream()
                .filter(one -> one.person().equals(routine.person().id()))
                .map(Engaged::time)
                .toList();
    }

    private Side side(Routine routine, List<Stretch> busy, Stretch within) {
        return Side.of(
                routine.diary(within, busy),
                within,
                day -> holidays.on(routine.person().country(), day).isPresent());
    }

    /** The wall time at which most of what both are engaged in at once begins; the earliest of several. */
    private static LocalTime usual(List<Engaged> engaged, ZoneId zone) {
        Map<Stretch, Long> people = engaged.stream()
                .filter(one -> !one.passing())
                .collect(Collectors.groupingBy(Engaged::time, Collectors.counting()));
        Map<LocalTime, Long> times = people.entrySet().stream()
                .filter(both -> both.getValue() > 1)
                .map(both -> LocalTime.ofInstant(both.getKey().from(), zone))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return times.entrySet().stream()
                .max(Map.Entry.<LocalTime, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(EVENING);
    }
}
