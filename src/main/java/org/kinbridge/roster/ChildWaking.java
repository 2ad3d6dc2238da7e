package org.kinbridge.roster;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.kinbridge.availability.Resting;
import org.kinbridge.consent.Waking;
import org.kinbridge.id.PersonId;

/** Says when a child is awake and out of school, by what is known of her own days. */
@Singleton
class ChildWaking implements Waking {

    private final Routines routines;

    ChildWaking(Routines routines) {
        this.routines = routines;
    }

    @Override
    public Instant from(PersonId child, Instant at) {
        return Resting.over(at, routines.of(Set.of(child)).values());
    }
}
