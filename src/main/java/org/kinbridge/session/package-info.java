/**
 * Sessions: the sign-ins somebody is in, the chains of refresh tokens by which they go on, and their end.
 *
 * <p>A room that has proved who somebody is begins one here. What was ended is refused by every replica at once. Nobody but its
 * owner sees or ends a session, and of a child's nothing is told to anybody.
 */
@NullMarked
package org.kinbridge.session;

import org.jspecify.annotations.NullMarked;
