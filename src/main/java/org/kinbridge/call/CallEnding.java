package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.kinbridge.due.DueHandler;
import org.kinbridge.id.CallId;
import org.kinbridge.outbox.Outbox;

/**
 * At the end of each call: was it held, or who was missing? A miss is repaired: both are offered other times at once. What was
 * never agreed on has expired, and there is nothing to make good.
 */
@Singleton
class CallEnding implements DueHandler {

    static final String KIND = "call.end";

    private final Calls calls;
    private final Repairs repairs;
    private final OfferFinding offers;
    private final Outbox outbox;

    CallEnding(Calls calls, Repairs repairs, OfferFinding offers, Outbox outbox) {
        this.calls = calls;
        this.repairs = repairs;
        this.offers = offers;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        calls.findByIdOptional(new CallId(ref)).filter(Call::isOpen).ifPresent(this::end);
    }

    private void end(Call call) {
        outbox.append(call.end());
        if (call.state() == CallState.MISSED) {
            repairs.persist(Repair.offer(call, offers.next(call)));
        }
    }
}
