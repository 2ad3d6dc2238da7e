package org.kinbridge.webhook;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wiring.MachineClock;

/**
 * Something is to be delivered to a receiver: claims it for a worker, which begins after the commit. While a worker has the
 * receiver, the row comes back every second, so that nothing is forgotten if the worker dies.
 */
@Singleton
class DeliveryDue implements DueHandler {

    static final String KIND = "webhook.deliver";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final SecretKeeping secrets;
    private final Leases leases;
    private final Due due;
    private final Event<Claim> claimed;
    private final MachineClock machine;
    private final HouseClock clock;

    DeliveryDue(
            Endpoints endpoints,
            Deliveries deliveries,
            SecretKeeping secrets,
            Leases leases,
            Due due,
            Event<Claim> claimed,
            MachineClock machine,
            HouseClock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.leases = leases;
        this.due = due;
        this.claimed = claimed;
        this.machine = machine;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        SubscriptionId receiver = new SubscriptionId(ref);
        Optional<Endpoints.Endpoint> held = endpoints.hold(receiver);
        if (held.isEmpty() || held.get().isBusy(machine.instant())) {
            lookAgain(ref);
        } else if (secrets.hasOne(receiver)) {
            deliveries.earliest(receiver).map(held.get()::noSoonerThan).ifPresent(at -> begin(receiver, at));
        }
    }

    private void begin(SubscriptionId receiver, Instant at) {
        if (at.isAfter(clock.instant())) {
            due.plan(KIND, receiver.value(), at);
        } else {
            lookAgain(receiver.value());
            claimed.fire(leases.take(receiver));
        }
    }

    private void lookAgain(UUID ref) {
        due.plan(KIND, ref, clock.instant(), machine.instant().plus(PAUSE));
    }
}
