package org.kinbridge.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.family.Kin;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.pin.PinKeeping;
import org.kinbridge.policy.Policies;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.session.SessionKeeping;
import org.kinbridge.wiring.HouseClock;

/** Answers who may make a pairing code, and whether one that was made may still be used. */
@ApplicationScoped
class PairingRight {

    private final Kin kin;
    private final PinKeeping pins;
    private final SessionKeeping sessions;
    private final People people;
    private final Policies policies;
    private final HouseClock clock;

    PairingRight(
            Kin kin, PinKeeping pins, SessionKeeping sessions, People people, Policies policies, HouseClock clock) {
        this.kin = kin;
        this.pins = pins;
        this.sessions = sessions;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    /** Somebody decides for this child in this family; {@code not-found} if she does not, or the child is one no more. */
    @Transactional
    void mustDecide(FamilyId family, PersonId child, PersonId by) {
        boolean inFamily = kin.membersFor(by, family).stream()
                .anyMatch(member -> member.person().equals(child));
        if (!inFamily || !decides(by, child)) {
            throw Problem.notFound();
        }
    }

    /** A child, or whoever has a PIN only; {@code state-conflict} for those who have a code sent to them instead. */
    @Transactional
    void mustNeedOne(PersonId person) {
        if (!isChild(person) && !pins.has(person)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    /** Whether its maker could make it now, in a session that nobody has ended since. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean stillStands(PairingCode code) {
        boolean herOwn = code.madeBy().equals(code.person());
        return (herOwn || decides(code.madeBy(), code.person())) && !sessions.wasEnded(code.madeIn());
    }

    private boolean decides(PersonId adult, PersonId child) {
        return kin.decidesFor(adult, child) && isChild(child);
    }

    private boolean isChild(PersonId person) {
        Profile profile = people.get(person);
        return policies.isChild(profile.country(), profile.birthDate(), profile.today(clock.instant()));
    }
}
