/**
 * What a country lays down: ages and periods, as data with a source and a date, never as code.
 *
 * <p>Owns the policy table, answers for one country and day, and takes another pack in the place of what is there, which
 * holds from that moment on. It knows no person.
 */
@NullMarked
package org.kinbridge.policy;

import org.jspecify.annotations.NullMarked;
