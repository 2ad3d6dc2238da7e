package org.kinbridge.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.kinbridge.disclosure.DisclosureGate;
import org.kinbridge.disclosure.KnownSubscription;
import org.kinbridge.disclosure.SubscriptionReading;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.wiring.HouseClock;

/** Finds what leaves next, and asks once more whether it may: what was told an hour ago may not be told now. */
@ApplicationScoped
class Preparing {

    private final Leases leases;
    private final Deliveries deliveries;
    private final SubscriptionReading subscriptions;
    private final DisclosureGate gate;
    private final SecretKeeping secrets;
    private final Signing signing;
    private final HouseClock clock;

    Preparing(
            Leases leases,
            Deliveries deliveries,
            SubscriptionReading subscriptions,
            DisclosureGate gate,
            SecretKeeping secrets,
            Signing signing,
            HouseClock clock) {
        this.leases = leases;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.gate = gate;
        this.secrets = secrets;
        this.signing = signing;
        this.clock = clock;
    }

    /** The oldest delivery that is due and may leave now, signed; empty if there is none, or the receiver is another worker's. */
    @Transactional
    Optional<Letter> next(Claim claim) {
        SubscriptionId receiver = claim.receiver();
        List<String> known = secrets.working(receiver);
        if (known.isEmpty() || !leases.renew(claim)) {
            return Optional.empty();
        }
        Optional<KnownSubscription> subscription =
                subscriptions.shared(receiver).filter(KnownSubscription::living);
        String url = subscription.map(KnownSubscription::url).orElse(null);
        Optional<Delivery> due = deliveries.nextDue(receiver, clock.instant());
        while (due.isPresent()) {
            if (mayLeave(due.get(), url != null)) {
                return url == null ? Optional.empty() : Optional.of(signing.sign(due.get(), url, known));
            }
            due = deliveries.nextDue(receiver, clock.instant());
        }
        return Optional.empty();
    }

    /** The gate first, the delivery after it: whoever ends a grant takes the two in the same order. */
    private boolean mayLeave(Delivery delivery, boolean wanted) {
        boolean told = wanted && gate.stillTold(delivery.fact(), delivery.grant());
        deliveries.lock(delivery);
        if (!told && delivery.isWaiting()) {
            delivery.drop();
        }
        return told && delivery.isWaiting();
    }
}
