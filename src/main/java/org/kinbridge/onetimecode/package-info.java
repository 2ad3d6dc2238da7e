/**
 * One-time codes: what is sent to a number and comes back from whoever holds it.
 *
 * <p>Whether anybody has a profile behind a number makes no difference here. Codes are kept as marks.
 */
@NullMarked
package org.kinbridge.onetimecode;

import org.jspecify.annotations.NullMarked;
