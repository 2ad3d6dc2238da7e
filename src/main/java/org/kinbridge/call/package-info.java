/**
 * Calls: series, the scheduled calls they make, and what became of each.
 *
 * <p>Owns the recurrence and the two clocks: a series keeps a wall time and the zone of the person it is anchored to;
 * instants are derived. Whoever plans, confirms or joins comes through the contact gate. It never knows why a contact is
 * closed, and what is said at home about a call that was missed is for rooms above.
 */
@NullMarked
package org.kinbridge.call;

import org.jspecify.annotations.NullMarked;
