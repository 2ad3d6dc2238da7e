package org.kinbridge.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.kinbridge.call.Anchoring;
import org.kinbridge.call.ByHand;
import org.kinbridge.call.Sides;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.consent.Pair;
import org.kinbridge.due.Due;
import org.kinbridge.engagement.Engagements;
import org.kinbridge.id.CallId;
import org.kinbridge.id.HoldId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.HouseClock;

/** Keeps times, proposes calls at them, and gives them back. A hold is its maker's alone: for anybody else there is none. */
@ApplicationScoped
class HoldKeeping {

    private static final int MOST_OF_A_LINK = 3;

    private final ContactGate gate;
    private final Anchoring anchoring;
    private final ByHand byHand;
    private final Engagements engagements;
    private final Holds holds;
    private final Due due;
    private final HouseClock clock;

    HoldKeeping(
            ContactGate gate,
            Anchoring anchoring,
            ByHand byHand,
            Engagements engagements,
            Holds holds,
            Due due,
            HouseClock clock) {
        this.gate = gate;
        this.anchoring = anchoring;
        this.byHand = byHand;
        this.engagements = engagements;
        this.holds = holds;
        this.due = due;
        this.clock = clock;
    }

    /** A hold, and on whose side its maker reads it: her own, or that of the child she arranges for. */
    record Kept(Hold hold, PersonId side) {}

    /** Keeps a time; 409 {@code state-conflict} if she keeps three of this link already. */
    @Transactional
    Kept keep(NewHold asked, PersonId me) {
        OpenContact contact = gate.openFor(asked.familyLink(), me);
        Sides sides = anchoring.sides(contact, asked.anchor());
        Instant now = clock.instant();
        Hold hold = Hold.keep(contact, me, sides, byHand.slot(sides, asked.wall(), asked.length()), now);
        if (holds.keptBy(me, hold.link(), now) >= MOST_OF_A_LINK) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        engagements.mustTake(hold.engagement());
        holds.persist(hold);
        due.plan(HoldEnding.KIND, hold.id().value(), hold.lapsesAt());
        return new Kept(hold, contact.me());
    }

    @Transactional
    Kept get(HoldId id, PersonId me) {
        Hold hold = holds.of(id, me, clock.instant()).orElseThrow(Problem::notFound);
        Pair pair = gate.findFor(hold.link(), me).orElseThrow(Problem::notFound);
        return new Kept(hold, pair.me());
    }

    /** Proposes a call at the time that she keeps, which is kept no more; the rules are asked anew. */
    @Transactional
    CallId propose(HoldId id, PersonId me) {
        Hold kept = holds.of(id, me, clock.instant()).orElseThrow(Problem::notFound);
        // Whoever stops the contact has its link first, and then what is kept.
        OpenContact contact = gate.openFor(kept.link(), me);
        Hold hold = end(id, me);
        // The anchor may live by another clock since: the moment stays.
        Sides sides = anchoring.sides(contact, hold.sides().anchor());
        return byHand.propose(contact, me, sides, hold.slot().readOn(sides.zone()));
    }

    /** Gives it back; that needs no open contact. */
    @Transactional
    void giveBack(HoldId id, PersonId me) {
        end(id, me);
    }

    private Hold end(HoldId id, PersonId me) {
        Hold hold = holds.locked(id, me, clock.instant()).orElseThrow(Problem::notFound);
        holds.delete(hold);
        engagements.giveBack(List.of(id.value()));
        due.cancel(HoldEnding.KIND, id.value());
        return hold;
    }
}
