package org.kinbridge.notice;

import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** Whose notices are asked for. */
sealed interface Reader {

    /** A person reads hers. */
    record OnePerson(PersonId id) implements Reader {}

    /** An institution's software reads the institution's. */
    record OneInstitution(InstitutionId id) implements Reader {}
}
