package org.kinbridge.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.HandOver;
import org.kinbridge.wiring.HouseClock;

/** Invites into a family by a code, and lets in who brings it. */
@ApplicationScoped
class Inviting {

    private static final String PURPOSE = "family";

    private final Memberships memberships;
    private final Invitations invitations;
    private final Deciding deciding;
    private final Entering entering;
    private final Minors minors;
    private final Kin kin;
    private final HandOver handOver;
    private final HouseClock clock;

    Inviting(
            Memberships memberships,
            Invitations invitations,
            Deciding deciding,
            Entering entering,
            Minors minors,
            Kin kin,
            HandOver handOver,
            HouseClock clock) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.deciding = deciding;
        this.entering = entering;
        this.minors = minors;
        this.kin = kin;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** An invitation with its code, which is shown this once. */
    record Invited(String code, String qrPayload, Invitation invitation) {}

    @Transactional
    Invited invite(FamilyId family, PersonId by, Terms terms) {
        List<Member> members = deciding.mustDecide(family, by);
        if (terms.role() == FamilyRole.CHILD) {
            throw Problem.invalid("/role", "a child is added by an adult who decides for her");
        }
        if (terms.role().consents() && !Deciding.maySpeakOfConsenters(members, by)) {
            throw Problem.invalid("/role", "somebody who consents for the children invites another who does");
        }
        if (isOver(terms)) {
            throw Problem.invalid("/until", "a day after today");
        }
        String code = handOver.fresh();
        Invitation invitation = new Invitation(family, terms, by, handOver.mark(code, PURPOSE), clock.instant());
        invitations.persist(invitation);
        return new Invited(code, handOver.payload(HandOver.Kind.JOIN, code), invitation);
    }

    /** Joins; whoever invited her must still have that say. */
    @Transactional
    Member redeem(String code, @Nullable CaregiverKind kind, PersonId by) {
        Invitation invitation = invitations
                .byMark(handOver.mark(code, PURPOSE))
                .orElseThrow(() -> Problem.of(ProblemCode.CODE_NOT_VALID));
        List<Member> members = memberships.of(invitation.family(), kin.today());
        if (members.stream().anyMatch(member -> member.person().equals(by))) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        if (isOver(invitation.terms()) || !mayStillInvite(invitation, members)) {
            throw Problem.of(ProblemCode.CODE_NOT_VALID);
        }
        invitation.redeem(clock.instant());
        Terms terms = invitation.terms().as(kind);
        if (!minors.mayBe(by, terms, members)) {
            throw Problem.invalid("/code", "an invitation to what somebody of her age may be");
        }
        return entering.enter(invitation.family(), by, terms);
    }

    private static boolean mayStillInvite(Invitation invitation, List<Member> members) {
        PersonId inviter = invitation.invitedBy();
        return Deciding.is(members, inviter, FamilyRole::decides);
    }

    private boolean isOver(Terms terms) {
        LocalDate until = terms.until();
        return until != null && !until.isAfter(kin.today());
    }
}
