package org.kinbridge.consulate;

import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.readlog.Onlooker;

/** Whose registrations are asked for. */
sealed interface Reader {

    /** A worker reads her own, at whichever post. */
    record Worker(PersonId id) implements Reader {}

    /** A post reads those that were made there. */
    record Post(Onlooker by) implements Reader {

        InstitutionId id() {
            return by.institution();
        }
    }
}
