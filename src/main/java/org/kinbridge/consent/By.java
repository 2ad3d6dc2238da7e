package org.kinbridge.consent;

import org.kinbridge.id.PersonId;

/** Who does something to a link, and by which right. */
record By(PersonId person, Authority authority) {

    static By herself(PersonId person) {
        return new By(person, Authority.SELF);
    }
}
