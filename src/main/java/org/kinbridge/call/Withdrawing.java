package org.kinbridge.call;

import jakarta.inject.Singleton;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.outbox.Outbox;

/** Takes back a call that nobody called off: its time has become impossible. Nothing says why. */
@Singleton
class Withdrawing {

    private final Outbox outbox;
    private final Due due;

    Withdrawing(Outbox outbox, Due due) {
        this.outbox = outbox;
        this.due = due;
    }

    void withdraw(Call call) {
        call.withdraw();
        outbox.append(
                new CallEvent.Cancelled(call.family(), call.link(), call.id(), CallEvent.CancelReason.NOT_AVAILABLE));
        due.cancel(CallEnding.KIND, call.id().value());
    }
}
