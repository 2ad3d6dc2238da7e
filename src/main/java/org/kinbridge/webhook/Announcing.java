package org.kinbridge.webhook;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.kinbridge.agreement.AgreementEnded;
import org.kinbridge.disclosure.Disclosed;
import org.kinbridge.disclosure.GrantEnded;
import org.kinbridge.disclosure.SubscriptionEnded;
import org.kinbridge.disclosure.SubscriptionReading;
import org.kinbridge.disclosure.SubscriptionResumed;
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

    /** To wherever this institution wants to be told of such a fact. */
    void keep(@Observes Disclosed disclosed) {
        subscriptions.sending(disclosed.told()).forEach(subscription -> {
            endpoints.open(subscription.id());
            deliveries.persist(new Delivery(subscription.id(), disclosed, clock.instant()));
            due.planNoLater(DeliveryDue.KIND, subscription.id().value(), clock.instant());
        });
    }

    void goOn(@Observes SubscriptionResumed resumed) {
        due.planNoLater(DeliveryDue.KIND, resumed.subscription().value(), clock.instant());
    }

    void drop(@Observes AgreementEnded ended) {
        deliveries.drop(ended.agreement());
    }

    void drop(@Observes GrantEnded ended) {
        deliveries.drop(ended.grant());
    }

    void drop(@Observes SubscriptionEnded ended) {
        deliveries.drop(ended.subscription());
    }
}
