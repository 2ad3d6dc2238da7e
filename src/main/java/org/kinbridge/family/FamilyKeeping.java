package org.kinbridge.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.FamilyEvent;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.NewProfile;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.HandOver;
import org.kinbridge.web.Slice;
import org.kinbridge.wiring.HouseClock;

/** Founds families, adds children, invites and lets join. */
@ApplicationScoped
class FamilyKeeping {

    private static final String PURPOSE = "family";

    private final EntityManager db;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Kin kin;
    private final People people;
    private final HandOver handOver;
    private final Outbox outbox;
    private final HouseClock clock;

    FamilyKeeping(
            EntityManager db,
            Memberships memberships,
            Invitations invitations,
            Kin kin,
            People people,
            HandOver handOver,
            Outbox outbox,
            HouseClock clock) {
        this.db = db;
        this.memberships = memberships;
        this.invitations = invitations;
        this.kin = kin;
        this.people = people;
        this.handOver = handOver;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An invitation with its code, which is shown this once. */
    record Invited(String code, Invitation invitation) {}

    @Transactional
    Family found(String name, FamilyRole role, PersonId founder) {
        if (!role.decides()) {
            throw Problem.invalid("/role", "PARENT_ABROAD, STAYING_PARENT, CAREGIVER or LEGAL_GUARDIAN");
        }
        Family family = new Family(name, clock.instant());
        db.persist(family);
        outbox.append(new FamilyEvent.Founded(family.id(), founder));
        join(family.id(), founder, role);
        return family;
    }

    @Transactional
    Family get(FamilyId id, PersonId asking) {
        kin.membersFor(asking, id);
        return db.find(Family.class, id);
    }

    @Transactional
    List<Family> of(PersonId person, Slice slice) {
        String after = slice.after();
        return memberships.families(
                person, kin.today(), after == null ? null : FamilyId.fromString(after), slice.fetch());
    }

    @Transactional
    Member addChild(FamilyId family, PersonId by, NewProfile child, @Nullable PhoneNumber phone) {
        mustDecide(family, by);
        return join(family, people.registerChild(child, phone).id(), FamilyRole.CHILD);
    }

    @Transactional
    Invited invite(FamilyId family, PersonId by, FamilyRole role) {
        mustDecide(family, by);
        if (role == FamilyRole.CHILD) {
            throw Problem.invalid("/role", "a child is added by an adult who decides for her");
        }
        String code = handOver.fresh();
        Invitation invitation = new Invitation(family, role, by, handOver.mark(code, PURPOSE), clock.instant());
        invitations.persist(invitation);
        return new Invited(code, invitation);
    }

    @Transactional
    Member redeem(String code, PersonId by) {
        Invitation invitation = invitations
                .byMark(handOver.mark(code, PURPOSE))
                .orElseThrow(() -> Problem.of(ProblemCode.CODE_NOT_VALID));
        invitation.redeem(clock.instant());
        if (memberships.of(invitation.family(), kin.today()).stream()
                .anyMatch(member -> member.person().equals(by))) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        return join(invitation.family(), by, invitation.role());
    }

    private Member join(FamilyId family, PersonId person, FamilyRole role) {
        Membership membership = new Membership(family, person, role, kin.today());
        memberships.persist(membership);
        outbox.append(new FamilyEvent.MemberJoined(family, person));
        return membership.member();
    }

    private void mustDecide(FamilyId family, PersonId person) {
        boolean decides = kin.membersFor(person, family).stream()
                .anyMatch(member ->
                        member.person().equals(person) && member.role().decides());
        if (!decides) {
            throw Problem.notFound();
        }
    }
}
