package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** One of the two who had come says that the connection failed; that is nobody's fault, and is made good. */
@ApplicationScoped
class ConnectionFailing {

    private final ContactGate gate;
    private final Calls calls;
    private final CallSeeing seeing;
    private final Concluding concluding;
    private final HouseClock clock;

    ConnectionFailing(ContactGate gate, Calls calls, CallSeeing seeing, Concluding concluding, HouseClock clock) {
        this.gate = gate;
        this.calls = calls;
        this.seeing = seeing;
        this.concluding = concluding;
        this.clock = clock;
    }

    /** Saying it again changes nothing. Whoever arranges for a child is not one of the two. */
    @Transactional
    Seen fail(CallId id, PersonId me) {
        Call call = calls.of(id, me).orElseThrow(Problem::notFound);
        OpenContact contact = gate.open(call.link(), me);
        calls.lock(call);
        call.fail(contact, clock.instant()).forEach(fact -> concluding.tell(call, fact));
        return seeing.get(id, me);
    }
}
