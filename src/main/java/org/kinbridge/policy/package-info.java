/**
 * What a country lays down: ages and periods, as data with a source and a date, never as code.
 *
 * <p>Owns the policy table and answers for one country and day. It knows no person.
 */
@NullMarked
package org.kinbridge.policy;

import org.jspecify.annotations.NullMarked;
