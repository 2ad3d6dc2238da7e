/**
 * Scheduled calls: agreed on or declined, moved, held or missed, and repaired.
 *
 * <p>Owns each call, the two clocks it is read on, and the times that are offered after a call was missed. Whoever plans,
 * confirms or joins comes through the contact gate; whoever consents for the child arranges on the child's side, and says
 * yes where the care plan lets calls wait for that. {@link org.kinbridge.call.CallState} says what may be done with a call. The
 * room never knows why a contact is closed, and what is said at home about a call that was missed is for rooms above.
 */
@NullMarked
package org.kinbridge.call;

import org.jspecify.annotations.NullMarked;
