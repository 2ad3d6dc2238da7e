package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.util.List;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.outbox.Outbox;

/** Keeps new calls: the row, the fact, and the work at its end. */
@Singleton
class Proposing {

    private final Calls calls;
    private final Outbox outbox;
    private final Due due;

    Proposing(Calls calls, Outbox outbox, Due due) {
        this.calls = calls;
        this.outbox = outbox;
        this.due = due;
    }

    void keep(List<Call> fresh) {
        calls.persist(fresh);
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
