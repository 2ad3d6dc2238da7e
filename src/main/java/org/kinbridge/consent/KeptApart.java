package org.kinbridge.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RestrictionId;

/**
 * Two people who are kept apart, or will be, and why.
 *
 * @param inForce whether it holds now
 * @param until null: until somebody ends it
 * @param reason as the author wrote it; null if she wrote nothing
 */
public record KeptApart(
        RestrictionId id,
        FamilyId family,
        List<PersonId> between,
        boolean inForce,
        Instant from,
        @Nullable Instant until,
        @Nullable String reason,
        PersonId author) {

    static KeptApart of(Restriction restriction, @Nullable String reason) {
        return new KeptApart(
                restriction.id(),
                restriction.family(),
                List.of(restriction.a(), restriction.b()),
                restriction.state() == Restriction.State.IN_FORCE,
                restriction.fromAt(),
                restriction.untilAt(),
                reason,
                restriction.author());
    }
}
