/**
 * Contact points: the numbers of somebody who is signed in, proved, replaced and forgotten by herself.
 *
 * <p>A number counts once its code was shown, and the one it replaces is told. Links never depend on a number.
 */
@NullMarked
package org.kinbridge.contactpoint;

import org.jspecify.annotations.NullMarked;
