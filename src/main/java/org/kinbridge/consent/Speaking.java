package org.kinbridge.consent;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;

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

    /** Somebody who consents in the link's family, with the right by which she does now; {@code not-found} for others. */
    By consenter(FamilyLink link, PersonId asking) {
        List<FamilyRole> hers = kin.members(link.family()).stream()
                .filter(member -> member.person().equals(asking))
                .map(Member::role)
                .toList();
        return Authority.over(hers).map(authority -> new By(asking, authority)).orElseThrow(Problem::notFound);
    }

    /** Whoever consents for a child of the two; nobody where neither of them is one. */
    Set<PersonId> consenters(FamilyLink link) {
        return link.steps().people(LinkStep.Kind.CONSENT).isEmpty() ? Set.of() : kin.consenters(link.family());
    }
}
