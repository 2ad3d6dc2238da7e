package org.kinbridge.webhook;

import jakarta.inject.Singleton;
import org.kinbridge.disclosure.Backlog;
import org.kinbridge.disclosure.KnownSubscription;
import org.kinbridge.disclosure.SubscriptionReading;
import org.kinbridge.id.NoticeId;
import org.kinbridge.wiring.HouseClock;

/** Knows which notices wait under a cap. */
@Singleton
class HeldBack implements Backlog {

    private final Deliveries deliveries;
    private final SubscriptionReading subscriptions;
    private final Capping capping;
    private final HouseClock clock;

    HeldBack(Deliveries deliveries, SubscriptionReading subscriptions, Capping capping, HouseClock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.capping = capping;
        this.clock = clock;
    }

    @Override
    public boolean isHeldBack(NoticeId notice) {
        return deliveries.waitingOf(notice).stream()
                .flatMap(delivery -> subscriptions.shared(delivery.subscription()).stream())
                .anyMatch(this::isFull);
    }

    private boolean isFull(KnownSubscription subscription) {
        return capping.freeFrom(subscription).isAfter(clock.instant());
    }
}
