package org.kinbridge.call;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.kinbridge.availability.Waking;
import org.kinbridge.roster.HoursChanged;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/**
 * Withdraws what has not begun and has come to lie in a child's night or class, in the moment in which they change: nothing
 * rings there, agreed on or not. It says no reason. A call that has begun goes on.
 */
@Singleton
class Hushing {

    private final CallsAhead ahead;
    private final Withdrawing withdrawing;
    private final Calls calls;
    private final Routines routines;
    private final HouseClock clock;

    Hushing(CallsAhead ahead, Withdrawing withdrawing, Calls calls, Routines routines, HouseClock clock) {
        this.ahead = ahead;
        this.withdrawing = withdrawing;
        this.calls = calls;
        this.routines = routines;
        this.clock = clock;
    }

    void hush(@Observes HoursChanged changed) {
        List<Call> planned = ahead.ofPerson(changed.child(), clock.instant());
        if (planned.isEmpty()) {
            return;
        }
        Waking waking = routines.waking(Set.of(changed.child()));
        planned.stream().filter(call -> !waking.allows(Call.time(call.slot()))).forEach(withdrawing::withdraw);
        calls.flush();
    }
}
