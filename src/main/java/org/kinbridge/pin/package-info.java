/**
 * PINs: the six digits by which a child signs in on anybody's phone, and their lock.
 *
 * <p>No other room sees a PIN or compares one; they learn that one has opened. The profile is locked, never the phone.
 */
@NullMarked
package org.kinbridge.pin;

import org.jspecify.annotations.NullMarked;
