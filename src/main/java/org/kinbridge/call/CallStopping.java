package org.kinbridge.call;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.kinbridge.consent.ContactStopped;
import org.kinbridge.due.Due;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.wiring.HouseClock;

/** Cancels what lies ahead of two people in the moment in which they may no longer be in contact, and says no reason. */
@Singleton
class CallStopping {

    private final Calls calls;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    CallStopping(Calls calls, Outbox outbox, Due due, HouseClock clock) {
        this.calls = calls;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    void stop(@Observes ContactStopped stopped) {
        List<CallId> cancelled = calls.stop(stopped.link(), clock.instant());
        cancelled.forEach(call -> outbox.append(
                new CallEvent.Cancelled(stopped.family(), stopped.link(), call, CallEvent.CancelReason.NOT_AVAILABLE)));
        due.cancel(CallEnding.KIND, cancelled.stream().map(CallId::value).toList());
    }
}
