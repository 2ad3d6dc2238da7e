package org.kinbridge.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.kinbridge.due.Due;
import org.kinbridge.id.NewId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wiring.MachineClock;

/** Which worker has which receiver. A lease outlives one attempt; a worker that dies leaves its receiver to another when it ends. */
@ApplicationScoped
class Leases {

    private static final Duration BESIDES_AN_ATTEMPT = Duration.ofSeconds(30);

    private final Endpoints endpoints;
    private final Due due;
    private final WebhookSettings settings;
    private final MachineClock machine;
    private final HouseClock clock;

    Leases(Endpoints endpoints, Due due, WebhookSettings settings, MachineClock machine, HouseClock clock) {
        this.endpoints = endpoints;
        this.due = due;
        this.settings = settings;
        this.machine = machine;
        this.clock = clock;
    }

    /** Takes a receiver that this transaction holds and nobody has. */
    @Transactional(Transactional.TxType.MANDATORY)
    Claim take(SubscriptionId receiver) {
        Claim claim = new Claim(receiver, NewId.next());
        endpoints.lease(claim, end());
        return claim;
    }

    /** For one more attempt; false if it ended and another worker has the receiver. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean renew(Claim claim) {
        return endpoints.renew(claim, end());
    }

    /** Gives the receiver back, and has somebody look when it is to be tried again. */
    @Transactional
    void giveBack(Claim claim) {
        endpoints.release(claim);
        due.planNoLater(DeliveryDue.KIND, claim.receiver().value(), clock.instant());
    }

    private Instant end() {
        return machine.instant().plus(settings.patience()).plus(BESIDES_AN_ATTEMPT);
    }
}
