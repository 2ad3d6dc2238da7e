/**
 * What crossed: each fact that one institution recorded and another was told.
 *
 * <p>Owns the memory of crossings, kept in the transaction of the telling: which fact, which fields, by which agreement, and
 * each side's own record. Each of the two institutions reads its own side, and the family all of what is about its people. It
 * never knows what the fields said, and shows nobody another's record id.
 */
@NullMarked
package org.kinbridge.crossing;

import org.jspecify.annotations.NullMarked;
