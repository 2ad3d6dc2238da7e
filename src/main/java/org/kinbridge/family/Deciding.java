package org.kinbridge.family;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;

/** Asks whether somebody decides in a family; for everybody else it is not there. */
@Singleton
public class Deciding {

    private final Kin kin;

    Deciding(Kin kin) {
        this.kin = kin;
    }

    /** Everybody in the family; {@code not-found} for who does not decide in it. */
    public List<Member> mustDecide(FamilyId family, PersonId person) {
        List<Member> members = kin.membersFor(person, family);
        if (!is(members, person, FamilyRole::decides)) {
            throw Problem.notFound();
        }
        return members;
    }

    /** Who consents lets in, and sends away, who consents; only a family that has nobody yet takes whom its founder names. */
    static boolean maySpeakOfConsenters(List<Member> members, PersonId by) {
        return members.stream().noneMatch(member -> member.role().consents()) || is(members, by, FamilyRole::consents);
    }

    /** Whether she is a member in such a role. */
    public static boolean is(List<Member> members, PersonId person, Predicate<FamilyRole> what) {
        return members.stream().anyMatch(member -> member.person().equals(person) && what.test(member.role()));
    }
}
