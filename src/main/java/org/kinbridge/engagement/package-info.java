/**
 * When each person is engaged: no two stretches of the same person overlap, whosever family or link they belong to.
 *
 * <p>Owns one table, whose exclusion constraint is the rule. A stretch belongs to something of a room above (a call, a hold),
 * of which this room knows the id and nothing else; it never tells what somebody is engaged in. A call gives its time back by
 * itself, in the database, in the moment in which it is not to take place any more.
 */
@NullMarked
package org.kinbridge.engagement;

import org.jspecify.annotations.NullMarked;
