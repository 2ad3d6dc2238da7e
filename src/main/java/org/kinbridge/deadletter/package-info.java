/**
 * Dead letters: what a consumer could not do, to be listed and replayed by whoever runs the installation.
 *
 * <p>Owns the table of dead letters, and furnishes {@code inbox} with the place to lay them aside. A replay goes through the
 * same consumer and the same inbox as a record of the bus. It knows no feature, and keeps nothing of a record but the fact's
 * ids.
 */
@NullMarked
package org.kinbridge.deadletter;

import org.jspecify.annotations.NullMarked;
