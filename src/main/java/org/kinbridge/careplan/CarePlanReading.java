package org.kinbridge.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kinbridge.id.CarePlanId;

/** Reads plans for the rooms that tell of them; never the child's page. */
@ApplicationScoped
public class CarePlanReading {

    private final CarePlans plans;

    CarePlanReading(CarePlans plans) {
        this.plans = plans;
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
