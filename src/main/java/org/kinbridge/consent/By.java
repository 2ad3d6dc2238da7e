package org.kinbridge.consent;

import org.jspecify.annotations.Nullable;
import org.kinbridge.id.PersonId;

/**
 * Who does something to a link, and by which right.
 *
 * @param person null where nobody did it, but a period was over
 */
record By(@Nullable PersonId person, Authority authority) {

    static By herself(PersonId person) {
        return new By(person, Authority.SELF);
    }

    static By policy() {
        return new By(null, Authority.POLICY);
    }
}
