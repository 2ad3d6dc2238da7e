package org.kinbridge.webhook;

import java.util.EnumSet;
import java.util.Set;
import org.kinbridge.disclosure.DeliveryKind;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.disclosure.KnownSubscription;
import org.kinbridge.id.SubscriptionId;

/**
 * Which deliveries of a subscription may leave, and how.
 *
 * @param inOrder whether one that fails holds up those behind it: so it is with a topic, and not with a webhook
 */
record Queue(SubscriptionId of, boolean inOrder, Set<FactType> facts) {

    /** What no cap holds up: a request to forget, and what the institution has just asked for itself. */
    private static final Set<FactType> NEVER_WAIT = EnumSet.of(FactType.GRANT_ENDED, FactType.TEST);

    static Queue ofAll(KnownSubscription subscription) {
        return new Queue(subscription.id(), isInOrder(subscription), EnumSet.allOf(FactType.class));
    }

    static Queue ofWhatNeverWaits(KnownSubscription subscription) {
        return new Queue(subscription.id(), isInOrder(subscription), NEVER_WAIT);
    }

    static Set<FactType> counted() {
        return EnumSet.complementOf(EnumSet.copyOf(NEVER_WAIT));
    }

    private static boolean isInOrder(KnownSubscription subscription) {
        return subscription.kind() == DeliveryKind.OUTLET;
    }
}
