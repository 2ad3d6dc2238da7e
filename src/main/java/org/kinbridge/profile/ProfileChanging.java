package org.kinbridge.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.person.ProfileChange;
import org.kinbridge.policy.Policies;
import org.kinbridge.policy.Policy;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/**
 * Changes profiles: her own, of whoever is of the age of assent; a younger child's, by somebody who decides for her in a
 * family of both.
 */
@ApplicationScoped
class ProfileChanging {

    private final People people;
    private final Kin kin;
    private final Policies policies;
    private final HouseClock clock;

    ProfileChanging(People people, Kin kin, Policies policies, HouseClock clock) {
        this.people = people;
        this.kin = kin;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Changes her own.
     *
     * @param asExpected throws if what stands there now is not what she has seen
     * @throws Problem {@code state-conflict} before the age of assent; {@code invalid} for a country or a zone in which she
     *     would be no child any more: nobody comes of age by her own word
     */
    @Transactional
    Profile own(PersonId me, ProfileChange asked, Consumer<Profile> asExpected) {
        return people.change(me, asked, (was, then) -> {
            asExpected.accept(was);
            if (isHersNotYet(was)) {
                throw Problem.of(ProblemCode.STATE_CONFLICT);
            }
            if (isChild(was) && !isChild(then)) {
                throw Problem.invalid("/country", "one in which you are a child too");
            }
        });
    }

    /** The profile of a child, to somebody who decides for her there; {@code not-found} for anybody else. */
    @Transactional
    Profile ofChild(FamilyId family, PersonId child, PersonId by) {
        mustDecide(family, child, by);
        return people.get(child);
    }

    /** Changes a child's, as somebody who decides for her there; {@code state-conflict} once it is hers. */
    @Transactional
    Profile ofChild(FamilyId family, PersonId child, PersonId by, ProfileChange asked, Consumer<Profile> asExpected) {
        mustDecide(family, child, by);
        return people.change(child, asked, (was, then) -> {
            asExpected.accept(was);
            if (!isHersNotYet(was)) {
                throw Problem.of(ProblemCode.STATE_CONFLICT);
            }
        });
    }

    private void mustDecide(FamilyId family, PersonId child, PersonId by) {
        List<Member> members = kin.membersFor(by, family);
        boolean decides = members.stream()
                .anyMatch(member -> member.person().equals(by) && member.role().decides());
        boolean isHers = members.stream().anyMatch(member -> member.person().equals(child) && member.isChild());
        if (!decides || !isHers) {
            throw Problem.notFound();
        }
    }

    private boolean isHersNotYet(Profile person) {
        LocalDate today = person.today(clock.instant());
        Policy policy = policies.of(person.country(), today);
        return policy.isChild(person.birthDate(), today) && !policy.assents(person.birthDate(), today);
    }

    private boolean isChild(Profile person) {
        return policies.isChild(person.country(), person.birthDate(), person.today(clock.instant()));
    }
}
