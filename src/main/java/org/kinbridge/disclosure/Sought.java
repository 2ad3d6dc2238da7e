package org.kinbridge.disclosure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/**
 * Which grant is looked for.
 *
 * @param source whose records the reader may be told of; null for its own, and for the family's life
 */
record Sought(
        InstitutionId reader,
        PersonId about,
        FactType fact,
        @Nullable InstitutionId source) {

    static Sought by(InstitutionId reader, Question question) {
        return new Sought(
                reader,
                question.about(),
                question.fact(),
                question.elsewhere(reader).map(Origin::institution).orElse(null));
    }

    boolean isMetBy(Grant grant) {
        return grant.facts().contains(fact.text()) && Objects.equals(grant.source(), source);
    }
}
