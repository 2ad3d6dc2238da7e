package org.kinbridge.careplan;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.CarePlanEvent;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.wiring.HouseClock;

/** Puts a plan away when its last day is over where the child is. Whoever acts in between is refused all the same. */
@Singleton
class Expiring implements DueHandler {

    static final String KIND = "care-plan.expire";

    private final CarePlans plans;
    private final People people;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Expiring(CarePlans plans, People people, Outbox outbox, Due due, HouseClock clock) {
        this.plans = plans;
        this.people = people;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        plans.locked(new CarePlanId(ref)).ifPresent(this::expire);
    }

    private void expire(CarePlan plan) {
        Profile child = people.get(plan.child());
        Instant over = Reminders.over(plan.terms().untilDate(), child.zone());
        if (over.isAfter(clock.instant())) {
            // The child's clock is another than it was when this was planned.
            due.plan(KIND, plan.id().value(), over);
        } else if (plan.expire(child.today(clock.instant()))) {
            outbox.append(new CarePlanEvent.Expired(plan.family(), plan.id()));
        }
    }
}
