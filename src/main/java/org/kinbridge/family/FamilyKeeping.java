package org.kinbridge.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.FamilyEvent;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.person.NewProfile;
import org.kinbridge.person.People;
import org.kinbridge.person.PhoneNumber;
import org.kinbridge.person.Profile;
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
    private final ComingOfAge comingOfAge;
    private final Outbox outbox;
    private final HouseClock clock;

    FamilyKeeping(
            EntityManager db,
            Memberships memberships,
            Invitations invitations,
            Kin kin,
            People people,
            HandOver handOver,
            ComingOfAge comingOfAge,
            Outbox outbox,
            HouseClock clock) {
        this.db = db;
        this.memberships = memberships;
        this.invitations = invitations;
        this.kin = kin;
        this.people = people;
        this.handOver = handOver;
        this.comingOfAge = comingOfAge;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An invitation with its code, which is shown this once. */
    record Invited(String code, String qrPayload, Invitation invitation) {}

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
        List<Member> members = mustDecide(family, by);
        if (phone != null && !provedByDecider(members, phone)) {
            throw Problem.invalid("/phone", "a number that somebody who decides in this family has proved");
        }
        PersonId added = people.registerChild(child, phone).id();
        comingOfAge.await(added);
        return join(family, added, FamilyRole.CHILD);
    }

    /** Otherwise anybody could put a child of his own behind a stranger's number. */
    private boolean provedByDecider(List<Member> members, PhoneNumber phone) {
        Set<PersonId> behind = people.behind(phone).stream().map(Profile::id).collect(Collectors.toSet());
        return members.stream().anyMatch(member -> member.role().decides() && behind.contains(member.person()));
    }

    /** Who consents lets in who consents; only a family that has nobody yet takes whom its founder names. */
    @Transactional
    Invited invite(FamilyId family, PersonId by, FamilyRole role) {
        List<Member> members = mustDecide(family, by);
        if (role == FamilyRole.CHILD) {
            throw Problem.invalid("/role", "a child is added by an adult who decides for her");
        }
        if (role.consents() && !mayNameConsenters(members, by)) {
            throw Problem.invalid("/role", "somebody who consents for the children invites another who does");
        }
        String code = handOver.fresh();
        Invitation invitation = new Invitation(family, role, by, handOver.mark(code, PURPOSE), clock.instant());
        invitations.persist(invitation);
        return new Invited(code, handOver.payload(HandOver.Kind.JOIN, code), invitation);
    }

    @Transactional
    Member redeem(String code, PersonId by) {
        Invitation invitation = invitations
                .byMark(handOver.mark(code, PURPOSE))
                .orElseThrow(() -> Problem.of(ProblemCode.CODE_NOT_VALID));
        if (memberships.of(invitation.family(), kin.today()).stream()
                .anyMatch(member -> member.person().equals(by))) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        invitation.redeem(clock.instant());
        return join(invitation.family(), by, invitation.role());
    }

    private Member join(FamilyId family, PersonId person, FamilyRole role) {
        Membership membership = new Membership(family, person, role, kin.today());
        memberships.persist(membership);
        outbox.append(new FamilyEvent.MemberJoined(family, person));
        return membership.member();
    }

    private static boolean mayNameConsenters(List<Member> members, PersonId by) {
        return members.stream().noneMatch(member -> member.role().consents())
                || members.stream()
                        .anyMatch(member ->
                                member.person().equals(by) && member.role().consents());
    }

    private List<Member> mustDecide(FamilyId family, PersonId person) {
        List<Member> members = kin.membersFor(person, family);
        if (members.stream()
                .noneMatch(member ->
                        member.person().equals(person) && member.role().decides())) {
            throw Problem.notFound();
        }
        return members;
    }
}
