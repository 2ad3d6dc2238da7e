package org.kinbridge.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.due.Due;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Lets somebody leave a family, or ends her time in it. Whoever comes back joins anew. */
@ApplicationScoped
class Leaving {

    private final EntityManager db;
    private final Memberships memberships;
    private final MembershipEnding ending;
    private final Kin kin;
    private final Minors minors;
    private final Due due;

    Leaving(EntityManager db, Memberships memberships, MembershipEnding ending, Kin kin, Minors minors, Due due) {
        this.db = db;
        this.memberships = memberships;
        this.ending = ending;
        this.kin = kin;
        this.minors = minors;
        this.due = due;
    }

    /**
     * Ends it: for herself, or by an adult who decides.
     *
     * @param until the first day on which she is no member any more; null: at once
     * @throws Problem {@code not-found} where the two are no members or it is not hers to say, {@code state-conflict} for a
     *     child, who stays, and for the last one who decides while there are children
     */
    @Transactional
    Member end(FamilyId family, PersonId person, PersonId by, @Nullable LocalDate until) {
        db.find(Family.class, family, LockModeType.PESSIMISTIC_WRITE);
        List<Member> members = kin.membersFor(by, family);
        Member leaving = members.stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow(Problem::notFound);
        mustBeHersToSay(leaving, by, members);
        mustLeaveNoChildBehind(leaving, members);
        return endOn(leaving, until == null ? kin.today() : until, by);
    }

    private void mustBeHersToSay(Member leaving, PersonId by, List<Member> members) {
        boolean decides = Deciding.is(members, by, FamilyRole::decides) && !minors.isMinor(by);
        boolean mayEndIt = !leaving.role().consents() || Deciding.maySpeakOfConsenters(members, by);
        if (!leaving.person().equals(by) && !(decides && mayEndIt)) {
            throw Problem.notFound();
        }
    }

    /** Those who stay only for a time do not count: on the day they leave nobody would ask again. */
    private static void mustLeaveNoChildBehind(Member leaving, List<Member> members) {
        boolean children = members.stream().anyMatch(member -> member.role() == FamilyRole.CHILD);
        boolean othersDecide = members.stream()
                .filter(member -> !member.equals(leaving))
                .anyMatch(member -> member.role().decides() && member.until() == null);
        boolean left = leaving.role().decides() && children && !othersDecide;
        if (left || leaving.role() == FamilyRole.CHILD) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    private Member endOn(Member leaving, LocalDate until, PersonId by) {
        if (until.isBefore(kin.today())) {
            throw Problem.invalid("/until", "today or a later day");
        }
        Membership membership =
                memberships.current(leaving.family(), leaving.person()).orElseThrow(Problem::notFound);
        membership.endsOn(until, by);
        due.plan(MembershipEnding.KIND, membership.id(), until.atStartOfDay().toInstant(ZoneOffset.UTC));
        ending.endIfOver(membership);
        return membership.member();
    }
}
