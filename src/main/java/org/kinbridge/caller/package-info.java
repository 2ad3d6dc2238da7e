/**
 * Who asks: the signed-in caller, read from the verified token and nothing else.
 *
 * <p>Owns the kinds of caller. It knows no family and no right; rights are looked up at each use by the rooms that own them.
 */
@NullMarked
package org.kinbridge.caller;

import org.jspecify.annotations.NullMarked;
