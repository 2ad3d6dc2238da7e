/**
 * Passkeys: adults sign in by the key in their phone or computer, without a number and without a code (WebAuthn).
 *
 * <p>Owns the public halves of those keys and the challenges they answer. It is asked by {@code signin}, which gives the
 * tokens, and never says whether somebody has a passkey, nor what was wrong with one.
 */
@NullMarked
package org.kinbridge.passkey;

import org.jspecify.annotations.NullMarked;
