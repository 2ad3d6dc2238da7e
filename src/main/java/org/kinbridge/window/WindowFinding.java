package org.kinbridge.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
import org.kinbridge.call.CallReading;
import org.kinbridge.call.KnownCall;
import org.kinbridge.call.Sides;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.Pair;
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
    private final CallReading calls;
    private final OngoingReading ongoing;
    private final Holidays holidays;
    private final HouseClock clock;

    WindowFinding(
            ContactGate gate,
            Routines routines,
            CallReading calls,
            OngoingReading ongoing,
            Holidays holidays,
            HouseClock clock) {
        this.gate = gate;
        this.routines = routines;
        this.calls = calls;
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
        List<KnownCall> open = calls.open(two.keySet(), around.until());
        Search search = Search.of(
                pair, within, asked.length(), usual(link, open, first.person().zone()));
        SharedTime shared = new SharedTime(search, side(first, open, around), side(second, open, around));
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

    private Side side(Routine routine, List<KnownCall> open, Stretch within) {
        PersonId her = routine.person().id();
        List<Stretch> busy = open.stream()
                .filter(call -> call.anchor().equals(her) || call.other().equals(her))
                .map(call -> new Stretch(call.startsAt(), call.endsAt()))
                .toList();
        return Side.of(
                routine.diary(within, busy),
                within,
                day -> holidays.on(routine.person().country(), day).isPresent());
    }

    /** The wall time at which most of their own calls ahead are; the earliest of several. */
    private static LocalTime usual(LinkId link, List<KnownCall> open, ZoneId zone) {
        Map<LocalTime, Long> times = open.stream()
                .filter(call -> call.link().equals(link))
                .map(KnownCall::startsAt)
                .map((Instant start) -> LocalTime.ofInstant(start, zone))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return times.entrySet().stream()
                .max(Map.Entry.<LocalTime, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(EVENING);
    }
}
