package org.kinbridge.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kinbridge.family.Kin;
import org.kinbridge.id.CarePlanId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.problem.Problem;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Shows plans to those who may see them, as they stand now; to everybody else there is none. */
@ApplicationScoped
class CarePlanSeeing {

    private final CarePlans plans;
    private final ChildPages pages;
    private final Kin kin;
    private final People people;
    private final HouseClock clock;

    CarePlanSeeing(CarePlans plans, ChildPages pages, Kin kin, People people, HouseClock clock) {
        this.plans = plans;
        this.pages = pages;
        this.kin = kin;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    Seen get(CarePlanId id, PersonId reader) {
        Reader who = reader(reader);
        return seen(plans.of(who, id).orElseThrow(Problem::notFound), who);
    }

    @Transactional
    List<Seen> visible(PersonId reader, Slice slice) {
        Reader who = reader(reader);
        String after = slice.after();
        return plans.of(who, after == null ? null : CarePlanId.fromString(after), slice.fetch()).stream()
                .map(plan -> seen(plan, who))
                .toList();
    }

    /** The plan, locked to be changed by an adult who decides; {@code not-found} for anybody else. */
    @Transactional(Transactional.TxType.MANDATORY)
    CarePlan locked(CarePlanId id, PersonId adult) {
        Reader who = reader(adult);
        return plans.of(who, id)
                .filter(who::decides)
                .flatMap(plan -> plans.locked(id))
                .orElseThrow(Problem::notFound);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Seen seen(CarePlan plan, PersonId reader) {
        return seen(plan, reader(reader));
    }

    /** {@code not-found} if she does not decide in this family. */
    @Transactional(Transactional.TxType.MANDATORY)
    void mustDecide(PersonId person, FamilyId family) {
        if (!reader(person).deciding().contains(family)) {
            throw Problem.notFound();
        }
    }

    private Reader reader(PersonId person) {
        return Reader.of(person, kin.rolesOf(person));
    }

    private Seen seen(CarePlan plan, Reader reader) {
        Profile child = people.get(plan.child());
        return new Seen(
                plan,
                plan.on(child.today(clock.instant())),
                pages.open(plan),
                child,
                people.get(plan.terms().caregiver()),
                reader.decides(plan));
    }
}
