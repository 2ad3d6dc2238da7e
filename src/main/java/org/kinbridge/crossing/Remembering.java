package org.kinbridge.crossing;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import org.kinbridge.disclosure.Disclosed;
import org.kinbridge.disclosure.GrantReading;
import org.kinbridge.disclosure.KnownGrant;
import org.kinbridge.id.GrantId;

/** Keeps that something crossed, in the transaction in which it is told. */
@Singleton
class Remembering {

    private final Crossings crossings;
    private final GrantReading grants;

    Remembering(Crossings crossings, GrantReading grants) {
        this.crossings = crossings;
        this.grants = grants;
    }

    void keep(@Observes Disclosed disclosed) {
        disclosed.told().crossing().ifPresent(way -> {
            GrantId id = Objects.requireNonNull(disclosed.told().grant());
            KnownGrant grant = Objects.requireNonNull(grants.get(Set.of(id)).get(id));
            crossings.persist(new Crossed(disclosed, way, grant));
        });
    }
}
