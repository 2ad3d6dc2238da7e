/**
 * Pairing: a child's own device, signed in by a code that is shown on another.
 *
 * <p>Once she has chosen her PIN herself, a code works only together with it: no adult goes on as her in secret.
 */
@NullMarked
package org.kinbridge.pairing;

import org.jspecify.annotations.NullMarked;
