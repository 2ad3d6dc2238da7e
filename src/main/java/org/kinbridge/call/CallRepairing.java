package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/** Makes good a call that was missed: whoever takes an offer first has agreed on a new call for both. */
@ApplicationScoped
class CallRepairing {

    private final ContactGate gate;
    private final Approving approving;
    private final Calls calls;
    private final Repairs repairs;
    private final Routines routines;
    private final Proposing proposing;
    private final HouseClock clock;

    CallRepairing(
            ContactGate gate,
            Approving approving,
            Calls calls,
            Repairs repairs,
            Routines routines,
            Proposing proposing,
            HouseClock clock) {
        this.gate = gate;
        this.approving = approving;
        this.calls = calls;
        this.repairs = repairs;
        this.routines = routines;
        this.proposing = proposing;
        this.clock = clock;
    }

    @Transactional
    Seen repair(CallId id, Instant startsAt, PersonId me) {
        Call missed = calls.findByIdOptional(id).orElseThrow(Problem::notFound);
        OpenContact contact = gate.openFor(missed.link(), me);
        Repair repair = repairs.locked(missed).orElseThrow(() -> Problem.of(ProblemCode.STATE_CONFLICT));
        Call repairing = repair.take(
                contact, missed, startsAt, routines.waking(missed.sides().both()), clock.instant());
        repairing.stand(repairing.accord().under(approving.word(contact, me)));
        proposing.keep(repairing);
        return Seen.of(repairing, me, contact.me());
    }
}
