/**
 * Public holidays of a country.
 *
 * <p>Owns no data: the calendars come with a library and change with its version. It knows no person, and leaves open what a
 * holiday means to anybody.
 */
@NullMarked
package org.kinbridge.holiday;

import org.jspecify.annotations.NullMarked;
