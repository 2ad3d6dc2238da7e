package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.due.Due;
import org.kinbridge.engagement.Engagements;
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
    private final Approving approving;
    private final Routines routines;
    private final Calls calls;
    private final CallSeeing seeing;
    private final Proposing proposing;
    private final Engagements engagements;
    private final Concluding concluding;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    CallScheduling(
            ContactGate gate,
            Anchoring anchoring,
            Approving approving,
            Routines routines,
            Calls calls,
            CallSeeing seeing,
            Proposing proposing,
            Engagements engagements,
            Concluding concluding,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.gate = gate;
        this.anchoring = anchoring;
        this.approving = approving;
        this.routines = routines;
        this.calls = calls;
        this.seeing = seeing;
        this.proposing = proposing;
        this.engagements = engagements;
        this.concluding = concluding;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    @Transactional
    Seen propose(NewCall asked, PersonId me) {
        OpenContact contact = gate.openFor(asked.familyLink(), me);
        Sides sides = anchoring.sides(contact, asked.anchor());
        Call call = proposing.propose(contact, me, sides, asked.asked(sides.zone(), clock.instant()));
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
        if (call.move(contact, approving.word(contact, me), asked, waking, clock.instant())) {
            engagements.mustRetake(call.engagement());
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
        confirm(call, contact, approving.word(contact, me));
        return Seen.of(call, me, contact.me());
    }

    private void confirm(Call call, OpenContact contact, Approval word) {
        boolean whole = call.confirm(contact, word, clock.instant());
        // It may have become night since it was proposed.
        routines.waking(call.sides().both()).mustAllow(Call.time(call.slot()), "");
        outbox.append(
                whole
                        ? new CallEvent.Confirmed(call.family(), call.link(), call.id())
                        : new CallEvent.Accepted(call.family(), call.link(), call.id()));
    }

    @Transactional
    Seen cancel(CallId id, PersonId me) {
        Call call = find(id);
        if (gate.findFor(call.link(), me).isEmpty()) {
            throw Problem.notFound();
        }
        concluding.tell(call, call.cancel(clock.instant()));
        due.cancel(CallEnding.KIND, id.value());
        return seeing.get(id, me);
    }

    /**
     * Comes in; coming in again changes nothing. Who was asked and has not answered says yes by coming. Whoever arranges for a
     * child is not one of the two.
     */
    @Transactional
    Seen join(CallId id, PersonId me) {
        Call call = calls.of(id, me).orElseThrow(Problem::notFound);
        OpenContact contact = gate.open(call.link(), me);
        // Of two who come at once, the second sees the first; and her side may say yes in the same moment.
        calls.lock(call);
        Approval word = approving.word(contact, me);
        call.mustBeApproved(word);
        if (call.takes(contact, word)) {
            confirm(call, contact, word);
        }
        mustBeAwake(call);
        if (call.come(contact, clock.instant())) {
            outbox.append(new CallEvent.Joined(call.family(), call.link(), id, me));
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
