/** The journal from inside: its numbers, its days, and what the relay makes of it. */
@NullMarked
package org.kinbridge.outbox;

import org.jspecify.annotations.NullMarked;
