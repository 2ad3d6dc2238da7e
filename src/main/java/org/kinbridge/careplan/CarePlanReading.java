package org.kinbridge.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.wiring.HouseClock;

/** Reads plans for the rooms that tell of them; never the child's page. */
@ApplicationScoped
public class CarePlanReading {

    private final CarePlans plans;
    private final People people;
    private final HouseClock clock;

    CarePlanReading(CarePlans plans, People people, HouseClock clock) {
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Those of these people whose calls wait, today and by a plan of this family, for the yes of somebody who consents for
     * them in it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<PersonId> callsWait(FamilyId family, Set<PersonId> among) {
        return plans.ofApproval(family, among).stream()
                .filter(this::isActive)
                .map(CarePlan::child)
                .collect(Collectors.toSet());
    }

    private boolean isActive(CarePlan plan) {
        return plan.on(people.get(plan.child()).today(clock.instant())) == CarePlan.State.ACTIVE;
    }

    /** The plan; empty if there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownCarePlan> known(CarePlanId id) {
        return plans.findByIdOptional(id)
                .map(plan -> new KnownCarePlan(
                        plan.id(),
                        plan.child(),
                        plan.leavingParent(),
                        plan.terms().caregiver(),
                        plan.terms().fromDate(),
                        plan.terms().untilDate()));
    }
}
