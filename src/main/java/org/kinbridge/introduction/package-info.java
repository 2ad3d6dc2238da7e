/**
 * How an institution comes to know somebody: by a code that she, or whoever decides for her, hands over, or because a
 * worker names the post herself.
 *
 * <p>Owns introductions, their codes, and the memory of which institution knows whom; each gives the grant that goes with
 * it. Nobody can be looked up, by an institution least of all: without an
 * {@link org.kinbridge.introduction.Introduced} nobody is enrolled or registered.
 */
@NullMarked
package org.kinbridge.introduction;

import org.jspecify.annotations.NullMarked;
