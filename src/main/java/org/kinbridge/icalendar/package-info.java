/**
 * The format of calendars (RFC 5545): appointments in, text out.
 *
 * <p>Owns no data and asks nobody; ical4j is known to this room alone. The rules of time zones that it writes are java.time's,
 * so that no second copy of the time-zone data can disagree with the hours of the house.
 */
@NullMarked
package org.kinbridge.icalendar;

import org.jspecify.annotations.NullMarked;
