package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Lets an institution say STOP: for a while, or for good. */
@ApplicationScoped
class SubscriptionStopping {

    private final Subscriptions subscriptions;
    private final Event<SubscriptionEnded> ended;
    private final Event<SubscriptionResumed> resumed;
    private final HouseClock clock;

    SubscriptionStopping(
            Subscriptions subscriptions,
            Event<SubscriptionEnded> ended,
            Event<SubscriptionResumed> resumed,
            HouseClock clock) {
        this.subscriptions = subscriptions;
        this.ended = ended;
        this.resumed = resumed;
        this.clock = clock;
    }

    /** Nothing more is told by it, and what already waits is kept until it is resumed. */
    @Transactional
    Subscription pause(InstitutionId institution, SubscriptionId id) {
        Subscription subscription = subscriptions.locked(institution, id).orElseThrow(Problem::notFound);
        subscription.pause(clock.instant());
        return subscription;
    }

    /** What has waited is sent, and what happens from now on is told; what happened meanwhile is not. */
    @Transactional
    Subscription resume(InstitutionId institution, SubscriptionId id) {
        Subscription subscription = subscriptions.locked(institution, id).orElseThrow(Problem::notFound);
        if (subscription.resume()) {
            resumed.fire(new SubscriptionResumed(id));
        }
        return subscription;
    }

    /** Nothing more is made or delivered for it, nor what already waits. */
    @Transactional
    void stop(InstitutionId institution, SubscriptionId id) {
        Subscription subscription = subscriptions.locked(institution, id).orElseThrow(Problem::notFound);
        if (subscription.end(clock.instant())) {
            ended.fire(new SubscriptionEnded(id));
        }
    }
}
