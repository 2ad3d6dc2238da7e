package org.kinbridge.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.KnownSubscription;
import org.kinbridge.disclosure.SubscriptionReading;
import org.kinbridge.wiring.HouseClock;

/** Finds what leaves next, and asks once more whether it may: what was told an hour ago may not be told now. */
@ApplicationScoped
class Preparing {

    private final Leases leases;
    private final Deliveries deliveries;
    private final SubscriptionReading subscriptions;
    private final DisclosureGate gate;
    private final Capping capping;
    private final Sending sending;
    private final HouseClock clock;

    Preparing(
            Leases leases,
            Deliveries deliveries,
            SubscriptionReading subscriptions,
            DisclosureGate gate,
            Capping capping,
            Sending sending,
            HouseClock clock) {
        this.leases = leases;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.gate = gate;
        this.capping = capping;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * The oldest delivery that is due and may leave now; empty if there is none, the receiver is another worker's, or the
     * institution wants nothing now.
     */
    @Transactional
    Optional<Leaving> next(Claim claim) {
        if (!leases.renew(claim)) {
            return Optional.empty();
        }
        return subscriptions
                .shared(claim.receiver())
                .filter(subscription -> !subscription.paused() && sending.isReady(subscription))
                .flatMap(this::next);
    }

    private Optional<Leaving> next(KnownSubscription subscription) {
        Queue queue = capping.queue(subscription);
        Optional<Delivery> due = deliveries.nextDue(queue, clock.instant());
        while (due.isPresent()) {
            Optional<Leaving> leaving = leaving(subscription, due.get());
            if (leaving.isPresent()) {
                return leaving;
            }
            due = deliveries.nextDue(queue, clock.instant());
        }
        return Optional.empty();
    }

    /** The gate first, the delivery after it: whoever ends a grant takes the two in the same order. Refused is dropped. */
    private Optional<Leaving> leaving(KnownSubscription subscription, Delivery delivery) {
        boolean told = subscription.sends() && gate.stillTold(delivery.fact(), delivery.grant(), delivery.agreement());
        deliveries.lock(delivery);
        if (!delivery.isWaiting()) {
            return Optional.empty();
        }
        Optional<Leaving> leaving = told ? sending.pack(subscription, delivery) : Optional.empty();
        if (leaving.isEmpty()) {
            delivery.drop();
        }
        return leaving;
    }
}
