package org.kinbridge.consent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.kinbridge.family.MembershipEnded;

/** Ends the links of somebody who is no member of a family any more, there and in that moment; they look like any other end. */
@Singleton
class LeavingLinks {

    private final FamilyLinks links;
    private final LinkStopping stopping;

    LeavingLinks(FamilyLinks links, LinkStopping stopping) {
        this.links = links;
        this.stopping = stopping;
    }

    void left(@Observes MembershipEnded left) {
        links.hersIn(left.family(), left.person()).forEach(link -> stopping.end(link, left.person()));
    }
}
