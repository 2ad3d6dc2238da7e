package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.engagement.Engagements;
import org.kinbridge.event.CallEvent;
import org.kinbridge.outbox.Outbox;

/** Keeps new calls: the time of the two, the row, the fact, and the work at its end. */
@Singleton
class Proposing {

    private final Calls calls;
    private final Engagements engagements;
    private final Outbox outbox;
    private final Due due;

    Proposing(Calls calls, Engagements engagements, Outbox outbox, Due due) {
        this.calls = calls;
        this.engagements = engagements;
        this.outbox = outbox;
        this.due = due;
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
            due.plan(CallEnding.KIND, call.id().value(), call.slot().endsAt());
        });
    }
}
