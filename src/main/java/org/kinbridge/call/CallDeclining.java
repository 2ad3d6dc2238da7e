package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.due.Due;
import org.kinbridge.engagement.Engagement;
import org.kinbridge.engagement.Engagements;
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
    private final Engagements engagements;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    CallDeclining(
            ContactGate gate,
            Approving approving,
            Calls calls,
            Routines routines,
            Engagements engagements,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.gate = gate;
        this.approving = approving;
        this.calls = calls;
        this.routines = routines;
        this.engagements = engagements;
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
                contact, approving.word(contact, me), why, before -> waking.allows(before) && isHad(call, before), now);
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

    /** Takes that time again, unless one of the two is engaged then by now. */
    private boolean isHad(Call call, Stretch time) {
        Engagement before = new Engagement(call.id().value(), call.sides().both(), time);
        return engagements.retake(List.of(before)).isEmpty();
    }
}
