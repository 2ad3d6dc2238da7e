package org.kinbridge.engagement;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Stretch;
import org.kinbridge.id.PersonId;

/**
 * A stretch in which these people are engaged.
 *
 * @param of what in: the id of a call, or of a hold
 * @param lapsesAt from when on it counts no more, if it is kept for a while only
 */
public record Engagement(
        UUID of,
        Set<PersonId> people,
        Stretch time,
        @Nullable Instant lapsesAt) {

    /** Keeps a set of its own. */
    public Engagement {
        people = Set.copyOf(people);
    }

    /** One that counts until it is given back. */
    public Engagement(UUID of, Set<PersonId> people, Stretch time) {
        this(of, people, time, null);
    }
}
