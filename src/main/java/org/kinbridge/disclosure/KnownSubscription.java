package org.kinbridge.disclosure;

import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.SubscriptionId;

/**
 * A subscription as other rooms know it.
 *
 * @param url where it is delivered to; null unless it is a webhook
 * @param living whether the institution still wants to be told by it
 * @param paused whether nothing is to be sent by it for now
 */
public record KnownSubscription(
        SubscriptionId id,
        InstitutionId institution,
        DeliveryKind kind,
        @Nullable String url,
        @Nullable Cap cap,
        boolean living,
        boolean paused) {

    static KnownSubscription of(Subscription subscription) {
        return new KnownSubscription(
                subscription.id(),
                subscription.institution(),
                subscription.kind(),
                subscription.url(),
                subscription.cap(),
                subscription.isLiving(),
                subscription.isPaused());
    }

    /** Whether something may be sent by it now. */
    public boolean sends() {
        return living && !paused && kind != DeliveryKind.PULL;
    }
}
