/**
 * A person's calls in the calendar program that she uses already: an address that needs no sign-in, and what is read there.
 *
 * <p>Owns the address, of whose secret it keeps a mark, and how often each entry has changed. It asks the rooms of calls and
 * series for what is hers. It knows whether a contact is open now and never why not, and it names nobody unless she chose so.
 */
@NullMarked
package org.kinbridge.calendar;

import org.jspecify.annotations.NullMarked;
