package org.kinbridge.webhook;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.kinbridge.disclosure.Disclosed;
import org.kinbridge.disclosure.GrantEnded;
import org.kinbridge.disclosure.SubscriptionEnded;
import org.kinbridge.disclosure.SubscriptionReading;
import org.kinbridge.due.Due;
import org.kinbridge.wiring.HouseClock;

/** Keeps what is to be delivered in the moment in which a notice is made, and drops it in the moment in which it may not leave. */
@Singleton
class Announcing {

    private final SubscriptionReading subscriptions;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Due due;
    private final HouseClock clock;

    Announcing(
            SubscriptionReading subscriptions, Endpoints endpoints, Deliveries deliveries, Due due, HouseClock clock) {
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.due = due;
        this.clock = clock;
    }

    /** To every address at which this institution wants to be told of such a fact. */
    void keep(@Observes Disclosed disclosed) {
        subscriptions.webhooks(disclosed.told()).forEach(subscription -> {
            endpoints.open(subscription);
            deliveries.persist(new Delivery(subscription, disclosed, clock.instant()));
            due.planNoLater(DeliveryDue.KIND, subscription.value(), clock.instant());
        });
    }

    void drop(@Observes GrantEnded ended) {
        deliveries.drop(ended.grant());
    }

    void drop(@Observes SubscriptionEnded ended) {
        deliveries.drop(ended.subscription());
    }
}
