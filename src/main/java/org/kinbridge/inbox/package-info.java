/**
 * Handled once: what each consumer has already done.
 *
 * <p>Owns the table of handled events, and the mechanics of reading a record: retries, back-off, and then laying it aside for
 * the room above. What an event means is the consumer's business; this room knows none of them.
 */
@NullMarked
package org.kinbridge.inbox;

import org.jspecify.annotations.NullMarked;
