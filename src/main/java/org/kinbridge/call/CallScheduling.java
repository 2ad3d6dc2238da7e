package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.Pair;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/**
 * Proposes, moves, confirms, cancels and joins calls. Whatever brings two people together comes through the gate first; it
 * also knows who arranges for a child, and acts on the child's side. Nothing is planned into a child's night or class.
 */
@ApplicationScoped
class CallScheduling {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ContactGate gate;
    private final Anchoring anchoring;
    private final Routines routines;
    private final Calls calls;
    private final CallSeeing seeing;
    private final Proposing proposing;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    CallScheduling(
            ContactGate gate,
            Anchoring anchoring,
            Routines routines,
            Calls calls,
            CallSeeing seeing,
            Proposing proposing,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.gate = gate;
        this.anchoring = anchoring;
        this.routines = routines;
        this.calls = calls;
        this.seeing = seeing;
        this.proposing = proposing;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    @Transactional
    Seen propose(NewCall asked, PersonId me) {
        OpenContact contact = gate.openFor(asked.familyLink(), me);
        Sides sides = anchoring.sides(contact, asked.anchor());
        Asked time = asked.asked(sides.zone(), clock.instant());
        Call call = Call.propose(contact, sides, time, routines.waking(sides.both()));
        proposing.keep(List.of(call));
        return Seen.of(call, me, contact.me());
    }

    /** Asks for another time; {@code asExpected} refuses if it is not the call any more that was looked at. */
    @Transactional
    Seen move(CallId id, CallMove asked, PersonId me, Consumer<Seen> asExpected) {
        Call call = find(id);
        OpenContact contact = gate.openFor(call.link(), me);
        calls.lock(call);
        asExpected.accept(seeing.get(id, me));
        Waking waking = routines.waking(call.sides().both());
        if (call.move(contact, asked, waking, clock.instant())) {
            outbox.append(new CallEvent.Moved(
                    call.family(), call.link(), id, call.slot().startsAt()));
            due.plan(CallEnding.KIND, id.value(), call.slot().endsAt());
        }
        return Seen.of(call, me, contact.me());
    }

    @Transactional
    Seen confirm(CallId id, PersonId me) {
        Call call = find(id);
        OpenContact contact = gate.openFor(call.link(), me);
        call.confirm(contact, clock.instant());
        // It may have become night since it was proposed.
        routines.waking(call.sides().both()).mustAllow(Call.time(call.slot()), "");
        outbox.append(new CallEvent.Confirmed(call.family(), call.link(), id));
        return Seen.of(call, me, contact.me());
    }

    @Transactional
    Seen cancel(CallId id, PersonId me) {
        Call call = find(id);
        Pair pair = gate.findFor(call.link(), me).orElseThrow(Problem::notFound);
        call.cancel(clock.instant());
        outbox.append(new CallEvent.Cancelled(
                call.family(), call.link(), id, CallEvent.CancelReason.CANCELLED_BY_PARTICIPANT));
        due.cancel(CallEnding.KIND, id.value());
        return Seen.of(call, me, pair.me());
    }

    /** Comes in; coming in again changes nothing. Whoever arranges for a child is not one of the two. */
    @Transactional
    Seen join(CallId id, PersonId me) {
        Call call = calls.of(id, me).orElseThrow(Problem::notFound);
        PersonId admitted = call.admit(gate.open(call.link(), me), clock.instant());
        mustBeAwake(call);
        if (calls.arrive(id, admitted, clock.instant())) {
            outbox.append(new CallEvent.Joined(call.family(), call.link(), id, admitted));
        }
        return Seen.of(call, me, me);
    }

    /** Whatever was agreed on, nobody is rung in once it is night or class; whoever is early looks at when it begins. */
    private void mustBeAwake(Call call) {
        Instant now = clock.instant();
        Instant begins = call.slot().startsAt();
        Stretch moment = Stretch.of(begins.isAfter(now) ? begins : now, MOMENT);
        routines.waking(call.sides().both()).mustAllow(moment, "");
    }

    /** The gate says whether it is hers, and refuses whoever it is not in the same words. */
    private Call find(CallId id) {
        return calls.findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
