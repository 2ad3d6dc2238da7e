package org.kinbridge.disclosure;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinbridge.id.AgreementId;

/**
 * What two institutions have agreed on for one purpose, as the gate needs to know it.
 *
 * @param fields exactly what the other side is told, of whatever fact
 * @param over the first moment after its last day
 */
public record Terms(AgreementId agreement, Set<FactField> fields, Instant over) {

    Crossing crossing(Origin origin, FactType fact) {
        Set<FactField> named =
                FactField.of(fact).stream().filter(fields::contains).collect(Collectors.toUnmodifiableSet());
        return new Crossing(origin, agreement, named);
    }
}
