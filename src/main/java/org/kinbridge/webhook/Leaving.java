package org.kinbridge.webhook;

import java.util.function.Supplier;
import org.kinbridge.id.DeliveryId;

/**
 * A delivery that may leave now: what is left is done outside of the transaction.
 *
 * @param tries how many attempts have failed before
 * @param everParked whether it is given up one day; what is to stay in order never is
 * @param way sends it, and says what came of it
 */
record Leaving(DeliveryId delivery, int tries, boolean everParked, Supplier<Answer> way) {}
