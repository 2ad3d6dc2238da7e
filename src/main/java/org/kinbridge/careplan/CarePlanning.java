package org.kinbridge.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.kinbridge.due.Due;
import org.kinbridge.event.CarePlanEvent;
import org.kinbridge.family.Kin;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Policy;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Makes plans and changes them, as long as they are drafts, by what the child's country lays down today. */
@ApplicationScoped
class CarePlanning {

    private final CarePlans plans;
    private final CarePlanSeeing seeing;
    private final ChildPages pages;
    private final Kin kin;
    private final People people;
    private final Policies policies;
    private final Outbox outbox;
    private final Due due;
    private final HouseClock clock;

    CarePlanning(
            CarePlans plans,
            CarePlanSeeing seeing,
            ChildPages pages,
            Kin kin,
            People people,
            Policies policies,
            Outbox outbox,
            Due due,
            HouseClock clock) {
        this.plans = plans;
        this.seeing = seeing;
        this.pages = pages;
        this.kin = kin;
        this.people = people;
        this.policies = policies;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    @Transactional
    Seen make(NewCarePlan asked, PersonId by) {
        PersonId leaving = Objects.requireNonNullElse(asked.leavingParent(), by);
        CarePlan.Care care = new CarePlan.Care(asked.family(), asked.child(), leaving, by);
        Instant now = clock.instant();
        seeing.mustDecide(by, asked.family());
        Around.mustFit(asked.child(), leaving, asked.caregiver(), kin.membersFor(by, asked.family()));
        Profile child = people.get(asked.child());
        LocalDate today = child.today(now);
        Policy policy = policies.of(child.country(), today);
        if (!policy.isChild(child.birthDate(), today)) {
            throw Problem.invalid("/child", "a child of this family");
        }
        Terms terms = checked(asked.terms(), child, today, policy);
        CarePlanId id = CarePlanId.fresh();
        CarePlan plan = new CarePlan(
                id, care, terms, terms.isLateNotice(today, policy), pages.seal(id, asked.childPage()), now);
        plans.persistAndFlush(plan);
        due.plan(Expiring.KIND, id.value(), Reminders.over(terms.untilDate(), child.zone()));
        outbox.append(new CarePlanEvent.Made(plan.family(), id));
        return seeing.seen(plan, by);
    }

    /**
     * Changes a draft.
     *
     * @param asExpected throws if what stands there now is not what the caller has seen
     */
    @Transactional
    Seen change(CarePlanId id, CarePlanChange asked, PersonId by, Consumer<Seen> asExpected) {
        CarePlan plan = seeing.locked(id, by);
        asExpected.accept(seeing.seen(plan, by));
        Profile child = people.get(plan.child());
        LocalDate today = child.today(clock.instant());
        plan.mustBeDraft(today);
        Terms terms = asked.in(plan.terms());
        Around.mustFit(plan.child(), plan.leavingParent(), terms.caregiver(), kin.membersFor(by, plan.family()));
        Policy policy = policies.of(child.country(), today);
        checked(terms, child, today, policy);
        // What was told in time stays told in time.
        boolean late = terms.departureOn().equals(plan.terms().departureOn())
                ? plan.lateNotice()
                : terms.isLateNotice(today, policy);
        plan.change(terms, late, pages.seal(id, asked.in(pages.open(plan))), today);
        plans.flush();
        due.plan(Expiring.KIND, id.value(), Reminders.over(terms.untilDate(), child.zone()));
        return seeing.seen(plan, by);
    }

    private Terms checked(Terms terms, Profile child, LocalDate today, Policy policy) {
        terms.check(today, people.get(terms.caregiver()).birthDate(), policy);
        if (terms.firstCallAt() != null) {
            FirstCall.mustExist(terms.firstCallAt(), child.zone());
        }
        return terms;
    }
}
