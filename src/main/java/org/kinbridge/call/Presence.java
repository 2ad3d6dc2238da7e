package org.kinbridge.call;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.CallEvent.Cause;
import org.kinbridge.id.PersonId;

/** Who has come to a call, and whether one of them says that the connection failed: from that follows what it came to. */
@Embeddable
class Presence {

    @ElementCollection
    @CollectionTable(name = "scheduled_call_presence", joinColumns = @JoinColumn(name = "call_id"))
    @BatchSize(size = 201)
    private Set<Arrival> arrivals = new HashSet<>();

    private boolean connectionFailed;

    /** False if she was there already. Whoever comes back after the connection failed has one again. */
    boolean come(PersonId person, Instant now) {
        connectionFailed = false;
        return !there().contains(person) && arrivals.add(new Arrival(person, now));
    }

    /** False if somebody said so already. */
    boolean fail() {
        boolean first = !connectionFailed;
        connectionFailed = true;
        return first;
    }

    /** Whoever was early for another time is there no more. */
    void clear() {
        arrivals.clear();
        connectionFailed = false;
    }

    /**
     * Why the call does not come about, if this is its end; null if it does. Where somebody says that the connection failed,
     * nobody is looked for who was missing: she may have tried to come.
     */
    @Nullable
    Cause missing(Sides sides) {
        if (connectionFailed) {
            return Cause.CONNECTION_FAILED;
        }
        boolean parent = there().contains(sides.parent());
        if (there().contains(sides.child())) {
            return parent ? null : Cause.PARENT_DID_NOT_JOIN;
        }
        return parent ? Cause.CHILD_DID_NOT_JOIN : Cause.NEITHER_JOINED;
    }

    Set<PersonId> there() {
        return arrivals.stream().map(Arrival::person).collect(Collectors.toUnmodifiableSet());
    }
}
