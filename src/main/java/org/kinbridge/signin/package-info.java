/**
 * Signing in: one door for every proof of who somebody is, and the first profile behind a proved number.
 *
 * <p>The proofs themselves are checked in the rooms below (codes, PINs, pairing, providers, client secrets). Whatever does not
 * fit together gets one answer, so that nobody learns which numbers, names or profiles exist.
 */
@NullMarked
package org.kinbridge.signin;

import org.jspecify.annotations.NullMarked;
