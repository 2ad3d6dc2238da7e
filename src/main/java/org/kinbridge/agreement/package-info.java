/**
 * Agreements between two institutions: for which purpose one may be told what the other records, exactly which fields, from
 * when until when.
 *
 * <p>Owns agreements, from the proposal to their end; each side sees its own, and to anybody else they are not there. The
 * disclosure gate asks here ({@link org.kinbridge.disclosure.Accords}), at each telling and at each delivery. An agreement
 * gives no right by itself: without the family's grant nothing crosses. It never knows about whom anything is told.
 */
@NullMarked
package org.kinbridge.agreement;

import org.jspecify.annotations.NullMarked;
