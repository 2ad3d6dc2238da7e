package org.kinbridge.introduction;

import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/**
 * Proof, inside one transaction, that somebody was introduced to an institution: by a code, or by herself. Only
 * {@link Introducing} makes it; whoever needs it cannot take a person from anywhere else.
 */
public final class Introduced {

    private final PersonId about;
    private final PersonId by;
    private final InstitutionId to;

    Introduced(PersonId about, PersonId by, InstitutionId to) {
        this.about = about;
        this.by = by;
        this.to = to;
    }

    /** Who was introduced. */
    public PersonId about() {
        return about;
    }

    /** Who introduced her. */
    public PersonId by() {
        return by;
    }

    /** The institution that knows her now. */
    public InstitutionId to() {
        return to;
    }
}
