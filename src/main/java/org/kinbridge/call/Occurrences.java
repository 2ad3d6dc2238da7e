package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.engagement.Engaged;
import org.kinbridge.engagement.Engagements;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.SeriesId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/** The calls that a series makes. */
@ApplicationScoped
public class Occurrences {

    private final Calls calls;
    private final CallsAhead ahead;
    private final Routines routines;
    private final Engagements engagements;
    private final Proposing proposing;
    private final Outbox outbox;
    private final HouseClock clock;

    Occurrences(
            Calls calls,
            CallsAhead ahead,
            Routines routines,
            Engagements engagements,
            Proposing proposing,
            Outbox outbox,
            HouseClock clock) {
        this.calls = calls;
        this.ahead = ahead;
        this.routines = routines;
        this.engagements = engagements;
        this.proposing = proposing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Days of a series, from this one on, that are made, wherever their calls were moved since. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<LocalDate> made(SeriesId series, LocalDate from) {
        return calls.made(series, from);
    }

    /** What was made of the days of a series, between these two and on them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<LocalDate, Occurred> occurred(SeriesId series, LocalDate from, LocalDate to) {
        return ahead.made(series, from, to).stream()
                .map(Occurred::of)
                .collect(Collectors.toMap(Occurred::on, Function.identity()));
    }

    /** When each of these series has its next call; nothing for one that has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<SeriesId, Instant> next(Collection<SeriesId> series) {
        return series.isEmpty() ? Map.of() : ahead.next(series, clock.instant());
    }

    /**
     * Makes a call for each of these, with this of what it takes, so that nobody is asked again; none for those that fall into a
     * child's night or class as they are now, nor for those at which one of the two is engaged.
     *
     * @return false if there are any of the latter
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean propose(OpenContact contact, SeriesId series, Sides sides, Accord standing, List<Slot> slots) {
        if (slots.isEmpty()) {
            return true;
        }
        Waking waking = routines.waking(sides.both());
        return proposing.keepWhatFits(slots.stream()
                .filter(slot -> waking.allows(Call.time(slot)))
                .map(slot -> {
                    Call call = Call.propose(contact, series, sides, slot, waking);
                    call.stand(standing);
                    return call;
                })
                .toList());
    }

    /** Of these, those that fall into a child's night or class as they are now. */
    @Transactional
    public List<Slot> quiet(Sides sides, List<Slot> slots) {
        Waking waking = routines.waking(sides.both());
        return slots.stream().filter(slot -> !waking.allows(Call.time(slot))).toList();
    }

    /** Of these, those at which one of the two is engaged otherwise: what the series has made itself is not to be among them. */
    @Transactional
    public List<Slot> taken(Sides sides, List<Slot> slots) {
        if (slots.isEmpty()) {
            return List.of();
        }
        List<Stretch> engaged =
                engagements
                        .of(
                                sides.both(),
                                new Stretch(
                                        slots.getFirst().startsAt(),
                                        slots.getLast().endsAt()))
                        .stream()
                        .map(Engaged::time)
                        .toList();
        return slots.stream()
                .filter(slot -> engaged.stream().anyMatch(Call.time(slot)::meets))
                .toList();
    }

    /**
     * 422 {@code quiet-hours} if more than half of these do: then it is the wall time that lies there. Single days, such as
     * those of exams, are passed over when their turn comes; the refusal names no day, and so tells nobody of them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustSuit(Sides sides, List<Slot> slots) {
        if (quiet(sides, slots).size() * 2 > slots.size()) {
            throw Problem.at(ProblemCode.QUIET_HOURS, "/rule", "mostly at a time outside the child's night and class");
        }
    }

    /**
     * Says yes to every call of a series that waits for hers and is not over; how many are certain by that. Those that have come
     * to lie in a child's night or class wait on, to be moved.
     *
     * @param word what her yes comes to
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int confirm(OpenContact contact, Approval word, SeriesId series) {
        Instant now = clock.instant();
        Waking waking = routines.waking(Set.of(contact.me(), contact.other()));
        int certain = 0;
        for (Call call : calls.proposed(series, now)) {
            if (!call.takes(contact, word) || !waking.allows(Call.time(call.slot()))) {
                continue;
            }
            boolean whole = call.confirm(contact, word, now);
            certain += whole ? 1 : 0;
            outbox.append(
                    whole
                            ? new CallEvent.Confirmed(call.family(), call.link(), call.id())
                            : new CallEvent.Accepted(call.family(), call.link(), call.id()));
        }
        return certain;
    }
}
