/**
 * Handled once: what each consumer has already done, and what it could not do.
 *
 * <p>Owns the table of handled events and dead letters, and the mechanics of reading a record: retries, back-off, dead
 * letter. What an event means is the consumer's business; this room knows none of them.
 */
@NullMarked
package org.kinbridge.inbox;

import org.jspecify.annotations.NullMarked;
