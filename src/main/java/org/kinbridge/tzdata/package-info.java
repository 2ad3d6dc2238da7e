/**
 * The time-zone data: with which release of it the calls were planned, and what moved when it changed.
 *
 * <p>Owns the release and the list of what moved. It compares at each start; whatever is planned from then on goes by the new
 * rules anyway, and what is planned already is derived anew, once. It knows no reason for a call and no state of one.
 */
@NullMarked
package org.kinbridge.tzdata;

import org.jspecify.annotations.NullMarked;
