package org.kinbridge.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.kinbridge.due.Due;
import org.kinbridge.family.FamilyRole;
import org.kinbridge.family.Kin;
import org.kinbridge.family.Member;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RestrictionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.vault.Vault;
import org.kinbridge.wiring.HouseClock;

/**
 * Sets restrictions and ends them: anybody for herself, and whoever consents in a family for a child of it. What a case
 * worker may set is not built: there is no welfare service yet, and nothing by which a family is known to one.
 */
@ApplicationScoped
class Restricting {

    private final Restrictions restrictions;
    private final Heeding heeding;
    private final Kin kin;
    private final Vault vault;
    private final Due due;
    private final HouseClock clock;

    Restricting(Restrictions restrictions, Heeding heeding, Kin kin, Vault vault, Due due, HouseClock clock) {
        this.restrictions = restrictions;
        this.heeding = heeding;
        this.kin = kin;
        this.vault = vault;
        this.due = due;
        this.clock = clock;
    }

    /**
     * Sets one.
     *
     * @throws Problem {@code not-found} unless both are of the family, and she is one of them or consents for one of them
     */
    @Transactional
    Restriction make(NewRestriction asked, PersonId by) {
        Instant now = clock.instant();
        asked.mustMakeSense(now);
        Restriction restriction = new Restriction(asked, by, authority(asked, by), now);
        if (asked.reason() != null) {
            byte[] reason = asked.reason().getBytes(StandardCharsets.UTF_8);
            restriction.because(vault.seal(reason, RestrictionReading.context(restriction.id())));
        }
        restriction.turn(now);
        restrictions.persist(restriction);
        heeding.heed(restriction);
        restriction
                .turnsAt()
                .ifPresent(
                        at -> due.plan(RestrictionTurning.KIND, restriction.id().value(), at));
        return restriction;
    }

    private Authority authority(NewRestriction asked, PersonId by) {
        List<Member> members = kin.membersFor(by, asked.family());
        List<Member> two =
                members.stream().filter(member -> asked.names(member.person())).toList();
        if (two.stream().map(Member::person).distinct().count()
                != asked.between().size()) {
            throw Problem.notFound();
        }
        if (asked.names(by)) {
            return Authority.SELF;
        }
        List<FamilyRole> hers = members.stream()
                .filter(member -> member.person().equals(by))
                .map(Member::role)
                .toList();
        return Authority.over(hers)
                .filter(authority -> two.stream().anyMatch(Member::isChild))
                .orElseThrow(Problem::notFound);
    }

    /** Ends it before its time, or for good; ending it again changes nothing. */
    @Transactional
    Restriction end(RestrictionId id, PersonId by) {
        Restriction restriction =
                restrictions.locked(id, by, kin.consentingFamilies(by)).orElseThrow(Problem::notFound);
        restriction.end(by, clock.instant());
        heeding.heed(restriction);
        due.cancel(RestrictionTurning.KIND, id.value());
        return restriction;
    }
}
