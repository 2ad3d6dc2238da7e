/**
 * Changes of clocks, and what they do to the repeated calls of two people.
 *
 * <p>Owns of which change two were told, and when they are: fourteen days and one day before, in nobody's quiet hours, never of
 * a change that is over. Series belong to {@code series}; whom it tells, and in which words, is for rooms above.
 */
@NullMarked
package org.kinbridge.clockchange;

import org.jspecify.annotations.NullMarked;
