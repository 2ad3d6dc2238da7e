package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/** Makes calls that have not begun fit a series that has changed, or an anchor who lives by another clock. */
@ApplicationScoped
public class Fitting {

    private final CallsAhead ahead;
    private final Calls calls;
    private final Routines routines;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Fitting(CallsAhead ahead, Calls calls, Routines routines, Outbox outbox, Due due, HouseClock clock) {
        this.ahead = ahead;
        this.calls = calls;
        this.routines = routines;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    /**
     * Keeps what fits, and what was agreed on by itself; moves what is at another time now, which the other side has to
     * confirm anew; withdraws the days on which the series does not take place any more.
     *
     * @param slots of the series as it is now, from yesterday on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fit(OpenContact contact, SeriesId series, Sides sides, List<Slot> slots) {
        Instant now = clock.instant();
        Map<LocalDate, Slot> days = slots.stream().collect(Collectors.toMap(Slot::onDate, Function.identity()));
        LocalDate today = LocalDate.ofInstant(now, sides.zone());
        Waking waking = routines.waking(sides.both());
        for (Call call : ahead.of(series, now)) {
            LocalDate day = Objects.requireNonNull(call.seriesOn());
            Slot slot = days.get(day);
            if (call.moved() && (slot != null || !day.isAfter(today))) {
                call.readOn(sides, call.slot().readOn(sides.zone()));
            } else {
                fit(call, contact, sides, slot != null && slot.startsAt().isAfter(now) ? slot : null, waking);
            }
        }
        calls.flush();
    }

    /** What has moved into a child's night or class does not take place: nobody asked for that time by hand. */
    private void fit(Call call, OpenContact contact, Sides sides, @Nullable Slot slot, Waking waking) {
        if (slot != null && slot.sameTime(call.slot())) {
            call.readOn(sides, slot);
        } else if (slot == null || !waking.allows(Call.time(slot))) {
            withdraw(call);
        } else {
            call.follow(contact, sides, slot, waking);
            outbox.append(new CallEvent.Moved(call.family(), call.link(), call.id(), slot.startsAt()));
            due.plan(CallEnding.KIND, call.id().value(), slot.endsAt());
        }
    }

    /** Nobody asked for it by hand at that time: it does not take place, and nothing says why. */
    void withdraw(Call call) {
        call.withdraw();
        outbox.append(
                new CallEvent.Cancelled(call.family(), call.link(), call.id(), CallEvent.CancelReason.NOT_AVAILABLE));
        due.cancel(CallEnding.KIND, call.id().value());
    }

    /** The series has ended: what has not begun is withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(SeriesId series) {
        ahead.of(series, clock.instant()).forEach(this::withdraw);
        calls.flush();
    }

    /** Calls of no series stay at the moment that was agreed on, and are read on the clock by which their anchor lives now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readOn(PersonId anchor, ZoneId zone) {
        ahead.singleOf(anchor, clock.instant())
                .forEach(call -> call.readOn(call.sides().on(zone), call.slot().readOn(zone)));
        calls.flush();
    }
}
