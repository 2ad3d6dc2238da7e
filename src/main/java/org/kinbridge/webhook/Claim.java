package org.kinbridge.webhook;

import java.util.UUID;
import org.kinbridge.id.SubscriptionId;

/** A worker's right to one receiver, as long as its lease lasts. */
record Claim(SubscriptionId receiver, UUID holder) {}
