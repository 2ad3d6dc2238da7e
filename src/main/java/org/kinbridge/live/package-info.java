/**
 * The live socket: what is new for a person, at once and in order, and again from where she left off.
 *
 * <p>Owns the open sockets and their places in the journal. It asks {@code telling} what a reader hears, with her rights at
 * that moment, and knows no feature.
 */
@NullMarked
package org.kinbridge.live;

import org.jspecify.annotations.NullMarked;
