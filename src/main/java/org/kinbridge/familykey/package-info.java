/**
 * Every family's own key: made with the first text that is sealed for it, given a new primary from time to time, and erased,
 * which makes all that it sealed unreadable for ever.
 *
 * <p>Owns the table of wrapped keys, and publishes {@code family_key_in_use}, which a room that keeps sealed texts joins in the
 * statement that reads one. Never knows what is sealed, nor for whom; keys leave the room only inside what is sealed.
 */
@NullMarked
package org.kinbridge.familykey;

import org.jspecify.annotations.NullMarked;
