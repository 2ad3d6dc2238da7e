package org.kinbridge.consent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.kinbridge.family.Kin;
import org.kinbridge.family.MemberCameOfAge;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/**
 * Gives a young person what is hers on the day on which she comes of age: her links need her own word alone, and what was
 * set to keep somebody from her is hers to end. What is open stays open, and what is closed stays closed.
 */
@Singleton
class OwnAccount {

    private final FamilyLinks links;
    private final Restrictions restrictions;
    private final Announcing announcing;
    private final Kin kin;
    private final HouseClock clock;

    OwnAccount(FamilyLinks links, Restrictions restrictions, Announcing announcing, Kin kin, HouseClock clock) {
        this.links = links;
        this.restrictions = restrictions;
        this.announcing = announcing;
        this.kin = kin;
        this.clock = clock;
    }

    void cameOfAge(@Observes MemberCameOfAge grown) {
        restrictions.keptFor(grown.person()).stream()
                .filter(kept -> kin.children(kept.family()).stream()
                        .noneMatch(child -> child.equals(kept.a()) || child.equals(kept.b())))
                .forEach(kept -> kept.passTo(grown.person()));
        links.asChild(grown.person()).forEach(link -> release(link, grown.person()));
    }

    /** Nobody consents for her in this link any more, and she is asked for no assent; once more changes nothing. */
    void release(LinkId id, PersonId person) {
        FamilyLink link = links.locked(id).orElseThrow(Problem::notFound);
        boolean was = link.isOpen();
        link.comeOfAge(person, clock.instant());
        announcing.changed(link, was);
    }
}
