package org.kinbridge.call;

import jakarta.inject.Singleton;
import org.kinbridge.event.CallEvent;
import org.kinbridge.outbox.Outbox;

/** Tells what a call came to. A miss is repaired, whatever its cause: both are offered other times at once. */
@Singleton
class Concluding {

    private final Repairs repairs;
    private final OfferFinding offers;
    private final Outbox outbox;

    Concluding(Repairs repairs, OfferFinding offers, Outbox outbox) {
        this.repairs = repairs;
        this.offers = offers;
        this.outbox = outbox;
    }

    void tell(Call call, CallEvent outcome) {
        outbox.append(outcome);
        if (outcome instanceof CallEvent.Missed) {
            repairs.persist(Repair.offer(call, offers.next(call)));
        }
    }
}
