package org.kinbridge.family;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kinbridge.due.Due;
import org.kinbridge.event.FamilyEvent;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;

/** Makes somebody a member, and plans the end if there is one; a child's day of age is awaited. */
@Singleton
public class Entering {

    private final Memberships memberships;
    private final Kin kin;
    private final ComingOfAge comingOfAge;
    private final Due due;
    private final Outbox outbox;

    Entering(Memberships memberships, Kin kin, ComingOfAge comingOfAge, Due due, Outbox outbox) {
        this.memberships = memberships;
        this.kin = kin;
        this.comingOfAge = comingOfAge;
        this.due = due;
        this.outbox = outbox;
    }

    /** Makes a child a child of one more family. */
    public void enterAsChild(FamilyId family, PersonId child) {
        enter(family, child, Terms.of(FamilyRole.CHILD, null));
    }

    Member enter(FamilyId family, PersonId person, Terms terms) {
        Membership membership = new Membership(family, person, terms, kin.today());
        memberships.persist(membership);
        LocalDate until = terms.until();
        if (until != null) {
            due.plan(
                    MembershipEnding.KIND, membership.id(), until.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        if (terms.role() == FamilyRole.CHILD) {
            comingOfAge.await(person);
        }
        outbox.append(new FamilyEvent.MemberJoined(family, person));
        return membership.member();
    }
}
