/**
 * Series of calls: a wall time that is repeated, and the calls that are made of it ahead of time.
 *
 * <p>Owns the rule, what it was before it changed, and how far ahead its calls are made; what becomes of each call belongs to
 * {@code call}. A change is a change of what is to come. Whoever plans comes through the contact gate, and nothing is made while
 * the contact is closed.
 */
@NullMarked
package org.kinbridge.series;

import org.jspecify.annotations.NullMarked;
