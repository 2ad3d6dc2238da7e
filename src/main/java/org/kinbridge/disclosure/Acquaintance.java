package org.kinbridge.disclosure;

import java.util.Collection;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/** Answers which institutions have come to know whom; furnished by the room in which people are introduced. */
public interface Acquaintance {

    /** Whether this person was introduced to this institution. */
    boolean knows(InstitutionId institution, PersonId about);

    /** Whether one of these people has introduced her. */
    boolean knowsThrough(InstitutionId institution, PersonId about, Collection<PersonId> by);
}
