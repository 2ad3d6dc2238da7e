package org.kinbridge.careplan;

import java.util.List;
import java.util.function.Predicate;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.family.Member;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;

/** Everybody whom a plan names has her part in that family today. */
final class Around {

    private Around() {}

    /** 422 if somebody has no such part; whether she exists elsewhere, nobody can tell. */
    static void mustFit(PersonId child, PersonId leavingParent, PersonId caregiver, List<Member> members) {
        if (!has(members, child, role -> role == FamilyRole.CHILD)) {
            throw Problem.invalid("/child", "a child of this family");
        }
        if (leavingParent.equals(child) || !has(members, leavingParent, FamilyRole::decides)) {
            throw Problem.invalid("/leavingParent", "somebody of this family who decides for its children");
        }
        boolean herself = caregiver.equals(child) || caregiver.equals(leavingParent);
        if (herself || !has(members, caregiver, FamilyRole::decides)) {
            throw Problem.invalid("/caregiver", "somebody else of this family who decides for its children");
        }
    }

    private static boolean has(List<Member> members, PersonId person, Predicate<FamilyRole> role) {
        return members.stream().anyMatch(member -> member.person().equals(person) && role.test(member.role()));
    }
}
