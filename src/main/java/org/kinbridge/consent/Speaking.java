package org.kinbridge.consent;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.kinbridge.family.Kin;
import org.kinbridge.id.PersonId;

/** For whom somebody speaks in a link: one of the two for herself, whoever consents in its family for the child. */
@Singleton
class Speaking {

    private final Kin kin;

    Speaking(Kin kin) {
        this.kin = kin;
    }

    /** Empty for a stranger; the first child by step order if both are children. */
    Optional<PersonId> side(FamilyLink link, PersonId asking) {
        if (link.joins(asking)) {
            return Optional.of(asking);
        }
        return link.steps().people(LinkStep.Kind.CONSENT).stream()
                .findFirst()
                .filter(child -> kin.consentingFamilies(asking).contains(link.family()));
    }

    /** Whoever consents for a child of the two; nobody where neither of them is one. */
    Set<PersonId> consenters(FamilyLink link) {
        return link.steps().people(LinkStep.Kind.CONSENT).isEmpty() ? Set.of() : kin.consenters(link.family());
    }
}
