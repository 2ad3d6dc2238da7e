/**
 * A person's own page: when she will talk with whom, what she has said, and how to take it back, in plain words.
 *
 * <p>Owns nothing but the words' order; it asks the rooms of calls and links for what is hers. It never shows what anybody
 * else said or did, and no word of blame.
 */
@NullMarked
package org.kinbridge.page;

import org.jspecify.annotations.NullMarked;
