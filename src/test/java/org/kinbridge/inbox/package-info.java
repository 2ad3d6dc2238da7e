/** What the bus may bring that nobody sent. */
@NullMarked
package org.kinbridge.inbox;

import org.jspecify.annotations.NullMarked;
