package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/** What somebody herself said to each link of hers: for a page of her own, and for nobody else's. */
@ApplicationScoped
public class OwnWord {

    private final FamilyLinks links;

    OwnWord(FamilyLinks links) {
        this.links = links;
    }

    /** Every link of hers, the oldest first. */
    @Transactional
    public List<OwnLink> of(PersonId me) {
        Set<LinkId> takenBack = links.assentTakenBack(me);
        return links.hers(me).stream()
                .map(link -> new OwnLink(
                        link.id(),
                        link.otherThan(me),
                        link.isOpen(),
                        link.hasEnded(),
                        assent(link, me, takenBack),
                        link.steps()
                                .find(LinkStep.Kind.ASSENT, me)
                                .map(LinkStep::wantedUntil)
                                .orElse(null),
                        link.steps().given(LinkStep.Kind.PAUSE, me)))
                .toList();
    }

    private static OwnLink.Said assent(FamilyLink link, PersonId me, Set<LinkId> takenBack) {
        return link.steps()
                .find(LinkStep.Kind.ASSENT, me)
                .map(step -> step.given()
                        ? OwnLink.Said.GIVEN
                        : takenBack.contains(link.id()) ? OwnLink.Said.TAKEN_BACK : OwnLink.Said.ASKED)
                .orElse(OwnLink.Said.NOT_ASKED);
    }
}
