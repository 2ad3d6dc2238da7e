/**
 * The times that two people have in common.
 *
 * <p>Owns nothing: it is handed two days' routines and the calls that lie ahead, and ranks what is free to both. Whoever asks
 * comes through the contact gate. What is told of the other is that she has time, or that she sleeps, is at school or has
 * none: never what she does with it, nor with whom.
 */
@NullMarked
package org.kinbridge.window;

import org.jspecify.annotations.NullMarked;
