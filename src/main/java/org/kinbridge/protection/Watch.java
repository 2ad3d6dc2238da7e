package org.kinbridge.protection;

import java.util.List;
import java.util.Set;
import org.kinbridge.family.Member;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.readlog.Onlooker;

/**
 * Over whom an officer on duty watches who starts from one registration.
 *
 * @param members everybody who is today in a family of the worker
 * @param own the families that are or were the officer's own
 */
record Watch(Onlooker onlooker, PersonId worker, List<Member> members, Set<FamilyId> own) {

    /**
     * The families in which the worker is today; at work nobody watches over a family that is her own, or was: she may be the
     * one who is kept away.
     */
    List<FamilyId> families() {
        return members.stream()
                .filter(member -> member.person().equals(worker))
                .map(Member::family)
                .distinct()
                .filter(family -> !own.contains(family))
                .toList();
    }

    /** Somebody of one of these families, as an officer may know her. */
    Party party(FamilyId family, PersonId person) {
        return members.stream()
                .filter(member ->
                        member.family().equals(family) && member.person().equals(person))
                .findFirst()
                .map(member -> new Party(person, member.role(), person.equals(worker)))
                .orElse(new Party(person, null, person.equals(worker)));
    }
}
