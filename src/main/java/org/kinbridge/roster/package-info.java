/**
 * The hours of somebody's life: her night, her shifts and what she rests after them, her class, and the hours she keeps for
 * talks.
 *
 * <p>Owns what people say of their hours, as wall times that move with their clocks, and reads from it, together with what a
 * school may say and with public holidays, when somebody has no time and when a child must not be called. Of a child each
 * household has a word of its own, and she has hers: nobody reads another's, and all of them hold. When a child's night or
 * class may have changed, it signals that; what comes of it is for rooms above, which tell nobody whose word or shift it was.
 */
@NullMarked
package org.kinbridge.roster;

import org.jspecify.annotations.NullMarked;
