package org.kinbridge.disclosure;

import org.jspecify.annotations.Nullable;
import org.kinbridge.id.SubscriptionId;

/**
 * A subscription as other rooms know it.
 *
 * @param url where it is delivered to; null if the institution reads its notices itself
 * @param living whether the institution still wants to be told by it
 */
public record KnownSubscription(SubscriptionId id, @Nullable String url, boolean living) {

    static KnownSubscription of(Subscription subscription) {
        return new KnownSubscription(subscription.id(), subscription.url(), subscription.isLiving());
    }
}
