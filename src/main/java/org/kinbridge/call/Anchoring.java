package org.kinbridge.call;

import jakarta.inject.Singleton;
import java.util.List;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.problem.Problem;

/** Finds out whose clock rules a call, and which of the two is the child. */
@Singleton
public class Anchoring {

    private final People people;
    private final Kin kin;

    Anchoring(People people, Kin kin) {
        this.people = people;
        this.kin = kin;
    }

    /** The sides of a call between these two; 422 if the anchor is neither of them. */
    public Sides sides(OpenContact contact, PersonId anchor) {
        if (!anchor.equals(contact.me()) && !anchor.equals(contact.other())) {
            throw Problem.invalid("/anchor", "one of the two of the link");
        }
        PersonId other = anchor.equals(contact.me()) ? contact.other() : contact.me();
        List<PersonId> children = kin.membersFor(contact.me(), contact.family()).stream()
                .filter(member -> member.role() == FamilyRole.CHILD)
                .map(Member::person)
                .toList();
        boolean onlyTheOther = children.contains(other) && !children.contains(anchor);
        return new Sides(
                anchor, other, onlyTheOther ? other : anchor, people.get(anchor).zone());
    }
}
