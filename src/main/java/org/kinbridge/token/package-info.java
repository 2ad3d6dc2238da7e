/**
 * Access tokens: making them, believing them, and the keys for both.
 *
 * <p>Owns the signing keys, what a token says, and which sign-ins were ended before their tokens;
 * who may have one is decided in {@code signin}. It stands apart from there because every request needs this room and only sign-in needs the other.
 */
@NullMarked
package org.kinbridge.token;

import org.jspecify.annotations.NullMarked;
