/**
 * Times that are kept for a call while somebody makes up her mind: for fifteen minutes nobody else has them.
 *
 * <p>Owns the holds and their end. Whoever keeps a time comes through the contact gate, and what holds for a call that is
 * proposed holds for it. A hold is not a call: only its maker knows of it, nothing of it is told to anybody, and whoever else
 * asks for the time learns no more than that it is taken.
 */
@NullMarked
package org.kinbridge.hold;

import org.jspecify.annotations.NullMarked;
