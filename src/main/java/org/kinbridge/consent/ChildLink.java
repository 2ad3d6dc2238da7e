package org.kinbridge.consent;

import java.util.List;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * A child's link that has not ended, and what it lacks.
 *
 * @param child for whom somebody consents; the first if both are children
 * @param missing what stands in the way, in the words of {@code FamilyLink.missing}; empty while the two may be in contact
 */
public record ChildLink(
        LinkId id, FamilyId family, List<PersonId> between, PersonId child, boolean open, List<String> missing) {

    static ChildLink of(FamilyLink link) {
        return new ChildLink(
                link.id(),
                link.family(),
                List.of(link.a(), link.b()),
                link.steps().people(LinkStep.Kind.CONSENT).getFirst(),
                link.isOpen(),
                LinkView.missing(link));
    }
}
