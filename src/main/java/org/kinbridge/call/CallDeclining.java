package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/** Says no to what the other side asked for: to a call, or to another time for one. */
@ApplicationScoped
class CallDeclining {

    private final ContactGate gate;
    private final Approving approving;
    private final Calls calls;
    private final Routines routines;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    CallDeclining(
            ContactGate gate,
            Approving approving,
            Calls calls,
            Routines routines,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.gate = gate;
        this.approving = approving;
        this.calls = calls;
        this.routines = routines;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    @Transactional
    Seen decline(CallId id, DeclineReason why, PersonId me) {
        Call call = calls.findByIdOptional(id).orElseThrow(Problem::notFound);
        OpenContact contact = gate.openFor(call.link(), me);
        calls.lock(call);
        Waking waking = routines.waking(call.sides().both());
        Instant now = clock.instant();
        boolean stands = call.decline(
                contact,
                approving.word(contact, me),
                why,
                before -> waking.allows(before) && isFree(call, before, now),
                now);
        outbox.append(new CallEvent.Declined(call.family(), call.link(), id));
        if (stands) {
            outbox.append(new CallEvent.Moved(
                    call.family(), call.link(), id, call.slot().startsAt()));
            outbox.append(new CallEvent.Confirmed(call.family(), call.link(), id));
            due.plan(CallEnding.KIND, id.value(), call.slot().endsAt());
        } else {
            due.cancel(CallEnding.KIND, id.value());
        }
        return Seen.of(call, me, contact.me());
    }

    /** Whether neither of the two has planned something else for that time meanwhile. */
    private boolean isFree(Call call, Stretch time, Instant now) {
        return calls.open(call.sides().both(), now, time.until()).stream()
                .filter(other -> !other.id().equals(call.id()))
                .noneMatch(other -> Call.time(other.slot()).meets(time));
    }
}
