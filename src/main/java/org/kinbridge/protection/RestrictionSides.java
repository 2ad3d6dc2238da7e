package org.kinbridge.protection;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.kinbridge.consent.WhyClosed;
import org.kinbridge.id.PersonId;
import org.kinbridge.readlog.OneSided;

/** A look at a restriction is shown to whoever may read the restriction herself: anybody else would learn that there is one. */
@Singleton
class RestrictionSides implements OneSided {

    private final WhyClosed whyClosed;

    RestrictionSides(WhyClosed whyClosed) {
        this.whyClosed = whyClosed;
    }

    @Override
    public Set<UUID> onTheSideOf(PersonId person) {
        return whyClosed.onTheSideOf(person);
    }
}
