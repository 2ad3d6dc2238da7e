/**
 * Sign-in: one-time codes, a child's PIN, an institution's client secret, and the chains by which a sign-in goes on.
 *
 * <p>Owns every secret somebody proves herself by; no other room sees a code or a PIN. Whatever does not fit together gets
 * one answer, so that nobody learns which numbers, names or profiles exist.
 */
@NullMarked
package org.kinbridge.signin;

import org.jspecify.annotations.NullMarked;
