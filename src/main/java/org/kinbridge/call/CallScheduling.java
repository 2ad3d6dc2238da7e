package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.recurrence.Days;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Proposes, confirms, cancels and joins calls. Whatever brings two people together comes through the gate first. */
@ApplicationScoped
class CallScheduling {

    private final ContactGate gate;
    private final Anchoring anchoring;
    private final Calls calls;
    private final Proposing proposing;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    CallScheduling(
            ContactGate gate,
            Anchoring anchoring,
            Calls calls,
            Proposing proposing,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.gate = gate;
        this.anchoring = anchoring;
        this.calls = calls;
        this.proposing = proposing;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    @Transactional
    Call propose(NewCall asked, PersonId me) {
        OpenContact contact = gate.open(asked.familyLink(), me);
        Sides sides = anchoring.sides(contact, asked.anchor());
        Call call = Call.propose(contact, sides, asked.slot(sides.zone()), clock.instant());
        proposing.keep(List.of(call));
        return call;
    }

    @Transactional
    Call get(CallId id, PersonId me) {
        Call call = mine(id, me);
        call.there();
        return call;
    }

    /** Her calls on these days, of one link of hers or of all. */
    @Transactional
    List<Call> visible(PersonId me, @Nullable LinkId link, Days days, Slice slice) {
        if (link != null) {
            gate.pair(link, me);
        }
        String after = slice.after();
        List<Call> found =
                calls.visible(me, link, days, after == null ? null : Calls.Place.parse(after), slice.fetch());
        found.forEach(Call::there);
        return found;
    }

    @Transactional
    Call confirm(CallId id, PersonId me) {
        Call call = mine(id, me);
        call.confirm(gate.open(call.link(), me), clock.instant());
        outbox.append(new CallEvent.Confirmed(call.family(), call.link(), call.id()));
        call.there();
        return call;
    }

    @Transactional
    Call cancel(CallId id, PersonId me) {
        Call call = mine(id, me);
        call.cancel(clock.instant());
        outbox.append(new CallEvent.Cancelled(
                call.family(), call.link(), call.id(), CallEvent.CancelReason.CANCELLED_BY_PARTICIPANT));
        due.cancel(CallEnding.KIND, call.id().value());
        call.there();
        return call;
    }

    /** Comes in; coming in again changes nothing. */
    @Transactional
    Call join(CallId id, PersonId me) {
        Call call = mine(id, me);
        PersonId admitted = call.admit(gate.open(call.link(), me), clock.instant());
        if (calls.arrive(id, admitted, clock.instant())) {
            outbox.append(new CallEvent.Joined(call.family(), call.link(), id, admitted));
        }
        call.there();
        return call;
    }

    private Call mine(CallId id, PersonId me) {
        return calls.of(id, me).orElseThrow(Problem::notFound);
    }
}
