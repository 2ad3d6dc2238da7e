/**
 * When something recurs: rules of RFC 5545 in wall time, and the instants that wall times come to.
 *
 * <p>Owns no data and asks nobody: pure functions of a rule, a day and a zone. Whose zone rules, and what recurs, is known in
 * {@code call}.
 */
@NullMarked
package org.kinbridge.recurrence;

import org.jspecify.annotations.NullMarked;
