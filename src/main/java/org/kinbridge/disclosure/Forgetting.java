package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.event.GrantEvent;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Keeps an institution's word that it has forgotten what it was told on a grant that has ended. Once is enough. */
@ApplicationScoped
class Forgetting {

    private final Grants grants;
    private final Outbox outbox;
    private final HouseClock clock;

    Forgetting(Grants grants, Outbox outbox, HouseClock clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@code not-found} for a grant that was not to this institution, {@code state-conflict} while it holds. */
    @Transactional
    Grant confirm(GrantId id, InstitutionId by) {
        Grant grant = grants.locked(id)
                .filter(found -> found.institution().equals(by))
                .orElseThrow(Problem::notFound);
        if (grant.forgotten(clock.instant())) {
            outbox.append(new GrantEvent.Forgotten(grant.about(), grant.givenBy(), grant.id(), grant.institution()));
        }
        return grant;
    }
}
