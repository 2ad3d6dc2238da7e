/**
 * Signed webhooks: an institution is told that it has a notice, where it asked to be told (Standard Webhooks).
 *
 * <p>Owns secrets, deliveries, their attempts, and the one way out of the house to an address that a stranger chose. What
 * leaves is an id, a type, a time and a link; the notice itself is fetched with a token. The disclosure gate is asked again
 * before each attempt. It never decides who may know.
 */
@NullMarked
package org.kinbridge.webhook;

import org.jspecify.annotations.NullMarked;
