package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** What each of the two may do to a link at any moment and gives no reason for: pause it, resume it, end it. */
@ApplicationScoped
class LinkStopping {

    private final FamilyLinks links;
    private final Announcing announcing;
    private final HouseClock clock;

    LinkStopping(FamilyLinks links, Announcing announcing, HouseClock clock) {
        this.links = links;
        this.announcing = announcing;
        this.clock = clock;
    }

    @Transactional
    FamilyLink pause(LinkId id, PersonId by) {
        FamilyLink link = changing(id, by);
        boolean was = link.isOpen();
        link.pause(by, clock.instant());
        return announcing.changed(link, was);
    }

    @Transactional
    FamilyLink resume(LinkId id, PersonId by) {
        FamilyLink link = changing(id, by);
        boolean was = link.isOpen();
        link.resume(by, clock.instant());
        return announcing.changed(link, was);
    }

    /** Both hear that it has ended, even if it was not open; ending it again changes nothing. */
    @Transactional
    FamilyLink end(LinkId id, PersonId by) {
        FamilyLink link = changing(id, by);
        if (link.end(by, clock.instant())) {
            announcing.stopped(link);
        }
        return link;
    }

    private FamilyLink changing(LinkId id, PersonId by) {
        return links.locked(id, by).orElseThrow(Problem::notFound);
    }
}
