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
 * @param source the institution it comes from; empty if it comes from the family itself
 */
public record Question(FactType fact, EventId event, PersonId about, Optional<InstitutionId> source) {

    /** A fact that an institution recorded. */
    public static Question from(InstitutionId source, FactType fact, EventId event, PersonId about) {
        return new Question(fact, event, about, Optional.of(source));
    }

    /** A fact of the family's own life. */
    public static Question ofFamily(FactType fact, EventId event, PersonId about) {
        return new Question(fact, event, about, Optional.empty());
    }
}
