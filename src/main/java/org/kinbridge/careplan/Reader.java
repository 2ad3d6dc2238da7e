package org.kinbridge.careplan;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.family.Member;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** Who asks: in which families she decides today, and in which she is a child. */
record Reader(PersonId person, Set<FamilyId> deciding, Set<FamilyId> asChild) {

    static Reader of(PersonId person, Collection<Member> memberships) {
        return new Reader(
                person,
                families(memberships, FamilyRole::decides),
                families(memberships, role -> role == FamilyRole.CHILD));
    }

    private static Set<FamilyId> families(Collection<Member> memberships, Predicate<FamilyRole> role) {
        return memberships.stream()
                .filter(member -> role.test(member.role()))
                .map(Member::family)
                .collect(Collectors.toSet());
    }

    /** Whether she reads the whole plan, not the child's page alone. */
    boolean decides(CarePlan plan) {
        return deciding.contains(plan.family()) && !plan.child().equals(person);
    }
}
