package org.kinbridge.consent;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/**
 * The people around a contact that is open.
 *
 * @param child the child of the two for whom somebody consents, if one of them is
 * @param carers whoever consents for her in that family, without the two
 */
public record Around(FamilyId family, PersonId a, PersonId b, Optional<PersonId> child, Set<PersonId> carers) {

    static Around of(FamilyLink link, Set<PersonId> consenters) {
        return new Around(
                link.family(),
                link.a(),
                link.b(),
                link.steps().people(LinkStep.Kind.CONSENT).stream().findFirst(),
                consenters.stream().filter(person -> !link.joins(person)).collect(Collectors.toSet()));
    }
}
