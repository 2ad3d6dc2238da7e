package org.kinbridge.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.kinbridge.family.Kin;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Policy;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/**
 * Keeps what people say of their hours. She herself and, for a child, whoever decides for her read and say it; a child says it
 * herself from the age of assent on. Nobody else of a family learns of it.
 */
@ApplicationScoped
class RosterKeeping {

    private final Rosters rosters;
    private final Kin kin;
    private final People people;
    private final Policies policies;
    private final HouseClock clock;

    RosterKeeping(Rosters rosters, Kin kin, People people, Policies policies, HouseClock clock) {
        this.rosters = rosters;
        this.kin = kin;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    Hours get(PersonId about, PersonId me) {
        mustDecide(about, me);
        return rosters.read(rosters.findByIdOptional(about));
    }

    /**
     * Replaces what was said of her hours.
     *
     * @param asExpected throws if what stands there now is not what the caller has seen
     */
    @Transactional
    void say(PersonId about, PersonId me, Hours hours, Consumer<Hours> asExpected) {
        mustDecide(about, me);
        Optional<Roster> there = rosters.locked(about);
        asExpected.accept(rosters.read(there));
        check(about, me, hours);
        String written = rosters.written(hours);
        there.ifPresentOrElse(
                roster -> roster.say(written, me, clock.instant()),
                () -> rosters.persist(new Roster(about, written, me, clock.instant())));
        rosters.flush();
    }

    private void check(PersonId about, PersonId me, Hours hours) {
        Profile person = people.get(about);
        LocalDate today = person.today(clock.instant());
        Policy policy = policies.of(person.country(), today);
        boolean child = policy.isChild(person.birthDate(), today);
        if (child && about.equals(me) && !policy.assents(person.birthDate(), today)) {
            throw Problem.invalid("path person", "somebody else: a grown-up says a small child's hours");
        }
        Bounds.check(hours, child, today);
    }

    private void mustDecide(PersonId about, PersonId me) {
        if (!about.equals(me) && !kin.decidesFor(me, about)) {
            throw Problem.notFound();
        }
    }
}
