/**
 * When two people have time for each other.
 *
 * <p>Owns the words for it (weekly and dated hours, what takes them), the hours in which nothing may ring where nobody has said
 * another, and the finder: a pure function of two clocks, their quiet hours and what either has to do already, which it is
 * handed. It keeps nothing, and knows no call, no link and no person.
 */
@NullMarked
package org.kinbridge.availability;

import org.jspecify.annotations.NullMarked;
