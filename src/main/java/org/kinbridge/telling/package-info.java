/**
 * How one fact is said to one reader: the interface that rooms above furnish, each for its own facts.
 *
 * <p>Owns the frame and the two questions (what does this reader hear of this fact, and which streams are hers). It never
 * answers them itself: whether somebody may know is asked, at that moment, of the room whose fact it is.
 */
@NullMarked
package org.kinbridge.telling;

import org.jspecify.annotations.NullMarked;
