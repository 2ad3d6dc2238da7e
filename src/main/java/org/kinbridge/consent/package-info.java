/**
 * The contact gate: may these two be in contact, now?
 *
 * <p>Owns family links, what each of them still needs, and the only way to an {@link org.kinbridge.consent.OpenContact}. It
 * knows why a contact is closed and tells nobody but the child herself, and the room of the duty officers. It asks her for her
 * own word when she is old enough, and anew after the period that her country lays down. It owns restrictions too, which beat
 * every other rule and are seen by the side that made them and by that room alone. Rooms above observe
 * {@link org.kinbridge.consent.ContactOpened} and {@link org.kinbridge.consent.ContactStopped}.
 */
@NullMarked
package org.kinbridge.consent;

import org.jspecify.annotations.NullMarked;
