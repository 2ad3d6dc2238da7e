package org.kinbridge.childclaim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.family.Deciding;
import org.kinbridge.family.Entering;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
import org.kinbridge.family.Minors;
import org.kinbridge.id.ClaimId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/** Lets a child be a child of a second household. Neither household learns anything of the other, not even its name. */
@ApplicationScoped
class Claiming {

    private final ChildClaims claims;
    private final ChildCoding coding;
    private final Deciding deciding;
    private final Entering entering;
    private final Minors minors;
    private final Kin kin;
    private final HouseClock clock;

    Claiming(
            ChildClaims claims,
            ChildCoding coding,
            Deciding deciding,
            Entering entering,
            Minors minors,
            Kin kin,
            HouseClock clock) {
        this.claims = claims;
        this.coding = coding;
        this.deciding = deciding;
        this.entering = entering;
        this.minors = minors;
        this.kin = kin;
        this.clock = clock;
    }

    /** A claim and whose it is. */
    record Seen(ChildClaim claim, boolean mine) {}

    /** An adult who decides in a family brings a code; whoever consented by making it has agreed. */
    @Transactional
    Seen claim(FamilyId family, String code, PersonId by) {
        deciding.mustDecide(family, by);
        if (minors.isMinor(by)) {
            throw Problem.notFound();
        }
        ChildCode brought = coding.use(code);
        claims.queue(brought.child());
        if (isChildIn(family, brought.child()) || claims.waiting(family, brought.child())) {
            throw Problem.of(ProblemCode.ALREADY_THERE);
        }
        ChildClaim claim = new ChildClaim(brought.child(), family, by, clock.instant());
        claims.persist(claim);
        FamilyId agreeing = brought.family();
        if (agreeing != null) {
            claim.agree(agreeing, brought.madeBy(), clock.instant());
        }
        return new Seen(goOn(claim), true);
    }

    /** Somebody whom it waits for agrees; {@code not-found} for everybody else. */
    @Transactional
    Seen confirm(ClaimId id, PersonId by) {
        ChildClaim claim = queued(id);
        Set<FamilyId> hers = new HashSet<>(kin.consentingFamilies(by));
        hers.retainAll(others(claim));
        boolean herself = claim.child().equals(by);
        if (!herself && hers.isEmpty()) {
            throw Problem.notFound();
        }
        if (herself) {
            claim.agree(null, by, clock.instant());
        }
        hers.forEach(side -> claim.agree(side, by, clock.instant()));
        return new Seen(goOn(claim), false);
    }

    @Transactional
    void withdraw(ClaimId id, PersonId by) {
        ChildClaim claim = queued(id);
        deciding.mustDecide(claim.family(), by);
        claim.withdraw();
    }

    /** Her family's own, and those that wait for her. */
    @Transactional
    List<Seen> visible(PersonId me, @Nullable ClaimId after, int most) {
        List<FamilyId> deciding = kin.rolesOf(me).stream()
                .filter(member -> member.role().decides())
                .map(Member::family)
                .toList();
        Set<PersonId> consentedFor = kin.consentingFamilies(me).stream()
                .flatMap(family -> kin.children(family).stream())
                .collect(Collectors.toSet());
        return claims.visible(me, deciding, consentedFor, after, most).stream()
                .map(claim -> new Seen(claim, deciding.contains(claim.family())))
                .toList();
    }

    private ChildClaim goOn(ChildClaim claim) {
        if (claim.goesThrough(others(claim))) {
            entering.enterAsChild(claim.family(), claim.child());
        }
        return claim;
    }

    private ChildClaim queued(ClaimId id) {
        claims.queue(claims.childOf(id).orElseThrow(Problem::notFound));
        return claims.findById(id);
    }

    /** Every family whose child she is, but the one that claims her. */
    private Set<FamilyId> others(ChildClaim claim) {
        return kin.rolesOf(claim.child()).stream()
                .filter(member -> member.role() == FamilyRole.CHILD)
                .map(Member::family)
                .filter(family -> !family.equals(claim.family()))
                .collect(Collectors.toSet());
    }

    private boolean isChildIn(FamilyId family, PersonId child) {
        return kin.rolesOf(child).stream().anyMatch(member -> member.family().equals(family));
    }
}
