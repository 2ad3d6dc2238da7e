package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.due.Due;
import org.kinbridge.engagement.Engagements;
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
    private final Engagements engagements;
    private final Withdrawing withdrawing;
    private final Approving approving;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Fitting(
            CallsAhead ahead,
            Calls calls,
            Routines routines,
            Engagements engagements,
            Withdrawing withdrawing,
            Approving approving,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.ahead = ahead;
        this.calls = calls;
        this.routines = routines;
        this.engagements = engagements;
        this.withdrawing = withdrawing;
        this.approving = approving;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    /**
     * Keeps what fits, and what was agreed on by itself; moves what is at another time now, which the other side has to
     * confirm anew; withdraws the days on which the series does not take place any more.
     *
     * @param slots of the series as it is now, from yesterday on
     * @return false if one of the two is engaged at some of these times: what would be then is withdrawn
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean fit(OpenContact contact, SeriesId series, Sides sides, List<Slot> slots) {
        Instant now = clock.instant();
        Map<LocalDate, Slot> days = slots.stream().collect(Collectors.toMap(Slot::onDate, Function.identity()));
        LocalDate today = LocalDate.ofInstant(now, sides.zone());
        Waking waking = routines.waking(sides.both());
        Map<Call, Slot> elsewhere = new LinkedHashMap<>();
        for (Call call : ahead.of(series, now)) {
            LocalDate day = Objects.requireNonNull(call.seriesOn());
            Slot slot = days.get(day);
            if (call.moved() && (slot != null || !day.isAfter(today))) {
                call.readOn(sides, call.slot().readOn(sides.zone()));
            } else {
                fit(call, sides, slot != null && slot.startsAt().isAfter(now) ? slot : null, waking)
                        .ifPresent(other -> elsewhere.put(call, other));
            }
        }
        // What was withdrawn has given its time back.
        calls.flush();
        Set<UUID> refused = engagements.retake(elsewhere.entrySet().stream()
                .map(one -> one.getKey().engagement(one.getValue()))
                .toList());
        elsewhere.forEach((call, slot) -> {
            if (refused.contains(call.id().value())) {
                withdrawing.withdraw(call);
            } else {
                follow(call, contact, sides, slot, waking);
            }
        });
        calls.flush();
        return refused.isEmpty();
    }

    /** What has moved into a child's night or class does not take place: nobody asked for that time by hand. */
    private Optional<Slot> fit(Call call, Sides sides, @Nullable Slot slot, Waking waking) {
        if (slot != null && slot.sameTime(call.slot())) {
            call.readOn(sides, slot);
            return Optional.empty();
        }
        if (slot == null || !waking.allows(Call.time(slot))) {
            withdrawing.withdraw(call);
            return Optional.empty();
        }
        return Optional.of(slot);
    }

    private void follow(Call call, OpenContact contact, Sides sides, Slot slot, Waking waking) {
        call.follow(contact, approving.word(contact, contact.me()), sides, slot, waking);
        outbox.append(new CallEvent.Moved(call.family(), call.link(), call.id(), slot.startsAt()));
        due.plan(CallEnding.KIND, call.id().value(), slot.endsAt());
    }

    /** The series has ended: what has not begun is withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(SeriesId series) {
        ahead.of(series, clock.instant()).forEach(withdrawing::withdraw);
        calls.flush();
    }

    /**
     * Somebody lives by another clock. What other people's clocks rule, and calls of no series, stay at the moment that was
     * agreed on, and are read on her clock where it rules; but what has come to lie in a child's night or class is withdrawn.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void movedTo(PersonId person, ZoneId zone) {
        Instant now = clock.instant();
        ahead.singleOf(person, now)
                .forEach(call -> call.readOn(call.sides().on(zone), call.slot().readOn(zone)));
        Waking waking = routines.waking(Set.of(person));
        ahead.ofPerson(person, now).stream()
                .filter(call -> !waking.allows(Call.time(call.slot())))
                .forEach(withdrawing::withdraw);
        calls.flush();
    }
}
