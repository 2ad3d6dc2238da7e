package org.kinbridge.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;

/**
 * Whom somebody wants to keep apart.
 *
 * @param between the two, in any order
 * @param from from when on; at once if absent or over already
 * @param until when it ends by itself; it goes on until somebody ends it if absent
 * @param reason for the author's side alone
 */
@Schema(name = "NewRestriction")
record NewRestriction(
        @NotNull FamilyId family,
        @NotNull @Size(min = 2, max = 2) List<@NotNull PersonId> between,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable @Size(min = 1, max = 2000) String reason) {

    /** Further ahead nothing is dated: it is a slip of the pen. */
    private static final Duration FURTHEST = Duration.ofDays(30L * 366);

    PersonId one() {
        return between.get(0);
    }

    PersonId other() {
        return between.get(1);
    }

    boolean names(PersonId person) {
        return between.contains(person);
    }

    /** When it begins. */
    Instant begins(Instant now) {
        return from == null || from.isBefore(now) ? now : from;
    }

    void mustMakeSense(Instant now) {
        if (one().equals(other())) {
            throw Problem.invalid("/between", "two people");
        }
        mustBeNear("/from", from, now);
        mustBeNear("/until", until, now);
        if (until != null && !until.isAfter(begins(now))) {
            throw Problem.invalid("/until", "later than it begins");
        }
    }

    private static void mustBeNear(String pointer, @Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now.plus(FURTHEST))) {
            throw Problem.invalid(pointer, "within thirty years");
        }
    }
}
