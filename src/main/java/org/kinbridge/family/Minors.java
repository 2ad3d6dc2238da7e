package org.kinbridge.family;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.policy.Policies;
import org.kinbridge.wiring.HouseClock;

/**
 * Says who is a child by the policy of her own country, on her own day, and what she may be in a family: never a guardian; a
 * caregiver only as a sibling; a parent too, for there are parents who are minors; and either only beside an adult who
 * decides. So no child founds a family, and none is the only one who decides in one.
 */
@Singleton
public class Minors {

    private final People people;
    private final Policies policies;
    private final HouseClock clock;

    Minors(People people, Policies policies, HouseClock clock) {
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    boolean isMinor(Profile person) {
        return policies.isChild(person.country(), person.birthDate(), person.today(clock.instant()));
    }

    /** Whether somebody is a child by the policy of her country, on her day. */
    public boolean isMinor(PersonId person) {
        return isMinor(people.get(person));
    }

    /** Whether somebody may be this in a family of these members. */
    boolean mayBe(PersonId person, Terms terms, List<Member> members) {
        if (!terms.role().decides() || !isMinor(person)) {
            return true;
        }
        boolean fits = switch (terms.role()) {
            case PARENT_ABROAD, STAYING_PARENT -> true;
            case CAREGIVER -> terms.kind() == CaregiverKind.SIBLING;
            case LEGAL_GUARDIAN, CHILD, MENTOR, ELDER -> false;
        };
        return fits && hasAdultDecider(members);
    }

    private boolean hasAdultDecider(List<Member> members) {
        Collection<PersonId> deciders = members.stream()
                .filter(member -> member.role().decides())
                .map(Member::person)
                .toList();
        return people.get(deciders).values().stream().anyMatch(decider -> !isMinor(decider));
    }
}
