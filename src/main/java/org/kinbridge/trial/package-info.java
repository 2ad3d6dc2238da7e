/**
 * Tests on request: an institution sees how it is told, before anything is told.
 *
 * <p>Owns no table. A test takes the way of everything else, through the gate, a notice, a delivery and its log, and says
 * nothing of anybody.
 */
@NullMarked
package org.kinbridge.trial;

import org.jspecify.annotations.NullMarked;
