package org.kinbridge.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Member;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.readlog.Onlooker;

/**
 * Over whom an officer on duty watches who starts from one registration.
 *
 * @param members everybody who is today in a family of the worker
 */
record Watch(Onlooker onlooker, PersonId worker, List<Member> members) {

    /** The families in which the worker is today; at work nobody watches over a family of her own. */
    List<FamilyId> families() {
        return members.stream()
                .filter(member -> member.person().equals(worker))
                .map(Member::family)
                .distinct()
                .filter(family -> !has(family, onlooker.staff()))
                .toList();
    }

    private boolean has(FamilyId family, @Nullable PersonId person) {
        return members.stream()
                .anyMatch(member ->
                        member.family().equals(family) && member.person().equals(person));
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
