package org.kinbridge.childclaim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Deciding;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
import org.kinbridge.family.Minors;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.vault.HandOver;
import org.kinbridge.wiring.HouseClock;

/** Makes the codes by which another household claims a child, and takes them. */
@ApplicationScoped
class ChildCoding {

    private static final String PURPOSE = "child";

    private final ChildCodes codes;
    private final Minors minors;
    private final Kin kin;
    private final HandOver handOver;
    private final HouseClock clock;

    ChildCoding(ChildCodes codes, Minors minors, Kin kin, HandOver handOver, HouseClock clock) {
        this.codes = codes;
        this.minors = minors;
        this.kin = kin;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** A code as it is shown, once. */
    record Made(String code, String qrPayload, ChildCode kept) {}

    /** An adult who consents in the child's family makes one, and agrees by that. */
    @Transactional
    Made forChild(FamilyId family, PersonId child, PersonId by) {
        List<Member> members = kin.membersFor(by, family);
        boolean consents = Deciding.is(members, by, FamilyRole::consents) && !minors.isMinor(by);
        if (!consents || !Deciding.is(members, child, role -> role == FamilyRole.CHILD)) {
            throw Problem.notFound();
        }
        return make(child, family, by);
    }

    /** A child makes one for herself; {@code state-conflict} for who is none. */
    @Transactional
    Made forHerself(PersonId child) {
        if (!minors.isMinor(child)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        return make(child, null, child);
    }

    private Made make(PersonId child, @Nullable FamilyId family, PersonId by) {
        String code = handOver.fresh();
        ChildCode kept = new ChildCode(child, family, by, handOver.mark(code, PURPOSE), clock.instant());
        codes.persist(kept);
        return new Made(code, handOver.payload(HandOver.Kind.CHILD, code), kept);
    }

    /** Uses a code up; {@code code-not-valid} also where its maker has no say any more. */
    ChildCode use(String code) {
        ChildCode found = codes.byMark(handOver.mark(code, PURPOSE))
                .filter(this::stillGood)
                .orElseThrow(() -> Problem.of(ProblemCode.CODE_NOT_VALID));
        found.redeem(clock.instant());
        return found;
    }

    private boolean stillGood(ChildCode code) {
        FamilyId family = code.family();
        if (family == null) {
            return minors.isMinor(code.child());
        }
        List<Member> members = kin.members(family);
        return Deciding.is(members, code.madeBy(), FamilyRole::consents)
                && Deciding.is(members, code.child(), role -> role == FamilyRole.CHILD);
    }
}
