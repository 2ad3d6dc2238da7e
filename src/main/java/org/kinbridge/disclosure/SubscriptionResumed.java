package org.kinbridge.disclosure;

import org.kinbridge.id.SubscriptionId;

/** A signal inside the process and the transaction: what has waited while the subscription was paused may be sent again. */
public record SubscriptionResumed(SubscriptionId subscription) {}
