package org.kinbridge.careplan;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.CarePlanEvent;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.wiring.HouseClock;

/** Reminds that a signed plan comes to its end, and plans the next time it does. */
@Singleton
class Reminding implements DueHandler {

    static final String KIND = "care-plan.remind";

    private final CarePlans plans;
    private final People people;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    Reminding(CarePlans plans, People people, Outbox outbox, Due due, HouseClock clock) {
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
        plans.locked(new CarePlanId(ref)).filter(CarePlan::isSigned).ifPresent(this::remind);
    }

    private void remind(CarePlan plan) {
        Profile child = people.get(plan.child());
        LocalDate until = plan.terms().untilDate();
        if (Reminders.stillTrue(until, child.today(clock.instant()))) {
            outbox.append(new CarePlanEvent.EndNeared(plan.family(), plan.id()));
        }
        Reminders.next(until, child.zone(), clock.instant())
                .ifPresent(at -> due.plan(KIND, plan.id().value(), at));
    }
}
