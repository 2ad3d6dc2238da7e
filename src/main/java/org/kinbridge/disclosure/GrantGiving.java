package org.kinbridge.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.wiring.HouseClock;

/** Gives grants. Whoever calls has asked whether this person may give it. */
@ApplicationScoped
public class GrantGiving {

    private final Grants grants;
    private final HouseClock clock;

    GrantGiving(Grants grants, HouseClock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** From now on the institution may know about this person for this purpose; a grant that holds already stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void give(InstitutionId institution, PersonId about, Purpose purpose, PersonId by) {
        if (grants.shared(institution, about, purpose, clock.instant()).isEmpty()) {
            grants.persist(new Grant(institution, about, purpose, by, clock.instant()));
        }
    }
}
