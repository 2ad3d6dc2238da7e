package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.due.Due;
import org.kinbridge.engagement.Engagements;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.roster.Routines;

/** Keeps new calls: the time of the two, the row, the fact, and the work at its end. */
@Singleton
class Proposing {

    private final Routines routines;
    private final Approving approving;
    private final Calls calls;
    private final Engagements engagements;
    private final Outbox outbox;
    private final Due due;

    Proposing(Routines routines, Approving approving, Calls calls, Engagements engagements, Outbox outbox, Due due) {
        this.routines = routines;
        this.approving = approving;
        this.calls = calls;
        this.engagements = engagements;
        this.outbox = outbox;
        this.due = due;
    }

    /** A call that {@code by} asks for by hand, for herself or for the child she arranges for; 409 as below. */
    Call propose(OpenContact contact, PersonId by, Sides sides, Asked asked) {
        Call call = Call.propose(contact, sides, asked, routines.waking(sides.both()));
        call.stand(Accord.asked(approving.word(contact, by)));
        keep(call);
        return call;
    }

    /** Keeps a call that somebody asks for by hand; 409 {@code call-overlaps} if one of the two is engaged then. */
    void keep(Call fresh) {
        calls.persist(fresh);
        engagements.mustTake(fresh.engagement());
        tell(List.of(fresh));
    }

    /** Keeps those for which both have time. False if one of the two is engaged at some: these are not made. */
    boolean keepWhatFits(List<Call> fresh) {
        Set<UUID> refused =
                engagements.take(fresh.stream().map(Call::engagement).toList());
        List<Call> kept = fresh.stream()
                .filter(call -> !refused.contains(call.id().value()))
                .toList();
        calls.persist(kept);
        tell(kept);
        return refused.isEmpty();
    }

    private void tell(List<Call> fresh) {
        calls.flush();
        fresh.forEach(call -> {
            outbox.append(new CallEvent.Proposed(
                    call.family(), call.link(), call.id(), call.slot().startsAt()));
            if (call.state() == CallState.CONFIRMED) {
                outbox.append(new CallEvent.Confirmed(call.family(), call.link(), call.id()));
            }
            due.plan(CallEnding.KIND, call.id().value(), call.slot().endsAt());
        });
    }
}
