package org.kinbridge.disclosure;

import org.kinbridge.id.SubscriptionId;

/** A signal inside the process and the transaction: the institution does not want to be told by this subscription any more. */
public record SubscriptionEnded(SubscriptionId subscription) {}
