package org.kinbridge.webhook;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.disclosure.SubscriptionReading;
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
    private final SubscriptionReading subscriptions;
    private final Capping capping;
    private final Sending sending;
    private final Leases leases;
    private final Due due;
    private final Event<Claim> claimed;
    private final MachineClock machine;
    private final HouseClock clock;

    DeliveryDue(
            Endpoints endpoints,
            SubscriptionReading subscriptions,
            Capping capping,
            Sending sending,
            Leases leases,
            Due due,
            Event<Claim> claimed,
            MachineClock machine,
            HouseClock clock) {
        this.endpoints = endpoints;
        this.subscriptions = subscriptions;
        this.capping = capping;
        this.sending = sending;
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
        } else {
            subscriptions
                    .shared(receiver)
                    .filter(subscription -> !subscription.paused() && sending.isReady(subscription))
                    .flatMap(capping::earliest)
                    .map(held.get()::noSoonerThan)
                    .ifPresent(at -> begin(receiver, at));
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
