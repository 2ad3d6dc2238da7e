package org.kinbridge.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kinbridge.due.Due;
import org.kinbridge.event.CarePlanEvent;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/** Makes a draft a plan: the child sees her page, the parent who leaves and the caregiver sign, each for herself. */
@ApplicationScoped
class CarePlanSigning {

    private final CarePlans plans;
    private final CarePlanSeeing seeing;
    private final People people;
    private final Policies policies;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    CarePlanSigning(
            CarePlans plans,
            CarePlanSeeing seeing,
            People people,
            Policies policies,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.plans = plans;
        this.seeing = seeing;
        this.people = people;
        this.policies = policies;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    /** The child says that she has seen her page; nobody can say it for her. */
    @Transactional
    Seen read(CarePlanId id, PersonId by) {
        if (!seeing.get(id, by).plan().child().equals(by)) {
            throw Problem.notFound();
        }
        CarePlan plan = plans.locked(id).orElseThrow(Problem::notFound);
        plan.readByChild(today(plan), clock.instant());
        plans.flush();
        return seeing.seen(plan, by);
    }

    /** One of the two signs; 409 {@code state-conflict} if another plan that is signed covers a day of this one. */
    @Transactional
    Seen sign(CarePlanId id, PersonId by) {
        CarePlan seen = seeing.get(id, by).plan();
        mustBeOneOfTheTwo(seen, by);
        // All of the child's plans in this family, in one order: two that overlap are not signed at the same time.
        List<CarePlan> all = plans.locked(seen.family(), seen.child());
        CarePlan plan = seeing.locked(id, by);
        Profile child = people.get(plan.child());
        Instant now = clock.instant();
        LocalDate today = child.today(now);
        boolean readsFirst = policies.of(child.country(), today).assents(child.birthDate(), today);
        plan.sign(by, readsFirst, today, now);
        if (all.stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.isSigned()
                        && other.terms().overlaps(plan.terms()))) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        plans.flush();
        if (plan.isSigned()) {
            outbox.append(new CarePlanEvent.Signed(plan.family(), id));
            Reminders.next(plan.terms().untilDate(), child.zone(), now)
                    .ifPresent(at -> due.plan(Reminding.KIND, id.value(), at));
        }
        return seeing.seen(plan, by);
    }

    /** One of the two ends it before its last day. */
    @Transactional
    Seen end(CarePlanId id, PersonId by) {
        CarePlan plan = seeing.locked(id, by);
        mustBeOneOfTheTwo(plan, by);
        plan.end(by, today(plan), clock.instant());
        plans.flush();
        due.cancel(Reminding.KIND, id.value());
        due.cancel(Expiring.KIND, id.value());
        outbox.append(new CarePlanEvent.Ended(plan.family(), id));
        return seeing.seen(plan, by);
    }

    private static void mustBeOneOfTheTwo(CarePlan plan, PersonId by) {
        if (!plan.isSignedBy(by)) {
            throw Problem.notFound();
        }
    }

    private LocalDate today(CarePlan plan) {
        return people.get(plan.child()).today(clock.instant());
    }
}
