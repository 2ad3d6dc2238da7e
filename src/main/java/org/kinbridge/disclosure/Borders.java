package org.kinbridge.disclosure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.institution.InstitutionKeeping;

/** Whether what one institution recorded may go to another, and what of it: by an agreement, or within one country. */
@Singleton
class Borders {

    private final Accords accords;
    private final InstitutionKeeping institutions;

    Borders(Accords accords, InstitutionKeeping institutions) {
        this.accords = accords;
        this.institutions = institutions;
    }

    /** How a fact gets from one institution to another, and how long that way is open. */
    record Way(Crossing crossing, @Nullable Instant over) {

        /** Until when what goes by it on this grant may be read; null if nobody has set an end. */
        @Nullable
        Instant until(Grant grant) {
            return Stream.of(Optional.ofNullable(grant.validUntil()), Optional.ofNullable(over))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .orElse(null);
        }
    }

    /** What the two have agreed on goes before what their country allows; a fact of which no field is named is not covered. */
    Optional<Way> way(Origin origin, FactType fact, InstitutionId reader) {
        Optional<Terms> terms =
                fact.purpose().flatMap(purpose -> accords.inForce(origin.institution(), reader, purpose));
        if (terms.isPresent()) {
            return terms.map(agreed -> new Way(agreed.crossing(origin, fact), agreed.over()))
                    .filter(way -> !way.crossing().fields().isEmpty());
        }
        return inOneCountry(origin.institution(), reader)
                ? Optional.of(new Way(new Crossing(origin, null, FactField.of(fact)), null))
                : Optional.empty();
    }

    /** Whether the way is still open by which something went; null for one that needs no agreement. */
    boolean isOpen(@Nullable AgreementId agreement) {
        return agreement == null || accords.holds(agreement);
    }

    private boolean inOneCountry(InstitutionId source, InstitutionId reader) {
        return institutions
                .get(source)
                .country()
                .equals(institutions.get(reader).country());
    }
}
