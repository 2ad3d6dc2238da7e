/**
 * Deliveries: an institution is told that it has a notice, where it asked to be told: by a signed webhook (Standard
 * Webhooks), or in a topic of its own ({@link org.kinbridge.webhook.Outlet}).
 *
 * <p>Owns secrets, deliveries, their attempts, and the one way out of the house to an address that a stranger chose. What
 * leaves by it is an id, a type, a time and a link; the notice itself is fetched with a token. Before each attempt the
 * disclosure gate is asked again, and whether the institution wants to be told so often, or at all. It never decides who may
 * know.
 */
@NullMarked
package org.kinbridge.webhook;

import org.jspecify.annotations.NullMarked;
