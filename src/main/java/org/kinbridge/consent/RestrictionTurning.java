package org.kinbridge.consent;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.id.RestrictionId;
import org.kinbridge.wiring.HouseClock;

/** Begins a restriction, or ends it, when its time has come. */
@Singleton
class RestrictionTurning implements DueHandler {

    static final String KIND = "restriction.turn";

    private final Restrictions restrictions;
    private final Heeding heeding;
    private final Due due;
    private final HouseClock clock;

    RestrictionTurning(Restrictions restrictions, Heeding heeding, Due due, HouseClock clock) {
        this.restrictions = restrictions;
        this.heeding = heeding;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        restrictions.locked(new RestrictionId(ref)).ifPresent(restriction -> {
            restriction.turn(clock.instant());
            heeding.heed(restriction);
            restriction.turnsAt().ifPresent(at -> due.plan(KIND, ref, at));
        });
    }
}
