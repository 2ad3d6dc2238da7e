package org.kinbridge.disclosure;

import java.util.Optional;
import org.kinbridge.id.EventId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/**
 * What the gate is asked: may this be told?
 *
 * @param event the fact itself
 * @param about whom it is about
 * @param origin the institution it comes from; empty if it comes from the family itself
 */
public record Question(FactType fact, EventId event, PersonId about, Optional<Origin> origin) {

    /** A fact that an institution recorded. */
    public static Question from(Origin origin, FactType fact, EventId event, PersonId about) {
        return new Question(fact, event, about, Optional.of(origin));
    }

    /** A fact of the family's own life. */
    public static Question ofFamily(FactType fact, EventId event, PersonId about) {
        return new Question(fact, event, about, Optional.empty());
    }

    /** The origin, if that is another institution than this reader. */
    Optional<Origin> elsewhere(InstitutionId reader) {
        return origin.filter(from -> !from.institution().equals(reader));
    }
}
