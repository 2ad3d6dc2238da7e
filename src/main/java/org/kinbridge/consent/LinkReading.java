package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kinbridge.family.Kin;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.Slice;

/** Reads links for the two of them, and for those who consent in their family. */
@ApplicationScoped
class LinkReading {

    private final FamilyLinks links;
    private final Speaking speaking;
    private final Kin kin;

    LinkReading(FamilyLinks links, Speaking speaking, Kin kin) {
        this.links = links;
        this.speaking = speaking;
        this.kin = kin;
    }

    @Transactional
    FamilyLink get(LinkId id, PersonId asking) {
        FamilyLink link = links.findByIdOptional(id)
                .filter(found -> speaking.side(found, asking).isPresent())
                .orElseThrow(Problem::notFound);
        link.steps();
        return link;
    }

    @Transactional
    List<FamilyLink> visible(PersonId asking, Slice slice) {
        String after = slice.after();
        List<FamilyLink> found = links.visible(
                asking, kin.consentingFamilies(asking), after == null ? null : LinkId.fromString(after), slice.fetch());
        found.forEach(FamilyLink::steps);
        return found;
    }
}
