package org.kinbridge.webhook;

import java.net.URI;
import java.util.Map;
import org.kinbridge.id.DeliveryId;

/**
 * A delivery as it leaves the house.
 *
 * @param tries how many attempts have failed before
 * @param headers what Standard Webhooks asks for, the signature among it
 */
record Letter(DeliveryId delivery, int tries, URI address, Map<String, String> headers, String body) {}
