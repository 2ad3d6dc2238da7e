package org.kinbridge.disclosure;

import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;

/**
 * How a subscription is delivered.
 *
 * @param url only of a webhook
 * @param cap only of what is sent; nobody counts how often an institution reads
 */
record Delivering(
        DeliveryKind kind, @Nullable String url, @Nullable Cap cap) {

    static final Delivering PULL = new Delivering(DeliveryKind.PULL, null, null);

    Delivering {
        if ((kind == DeliveryKind.WEBHOOK) != (url != null)) {
            throw Problem.invalid("/delivery/url", "an address with WEBHOOK, and none with PULL or OUTLET");
        }
        if (kind == DeliveryKind.PULL && cap != null) {
            throw Problem.invalid("/delivery/cap", "only with what is sent: WEBHOOK or OUTLET");
        }
    }
}
