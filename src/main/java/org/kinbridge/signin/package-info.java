/**
 * Sign-in: one-time codes, a child's PIN, the pairing of her own device, an institution's client secret, and the sessions
 * in which people are signed in, with the chains by which they go on.
 *
 * <p>Owns every secret somebody proves herself by; no other room sees a code or a PIN. Whatever does not fit together gets
 * one answer, so that nobody learns which numbers, names or profiles exist.
 */
@NullMarked
package org.kinbridge.signin;

import org.jspecify.annotations.NullMarked;
