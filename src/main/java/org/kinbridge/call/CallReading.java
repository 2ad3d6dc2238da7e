package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.wiring.HouseClock;

/** Reads calls for the rooms that tell of them; whom they may tell is their own question. */
@ApplicationScoped
public class CallReading {

    private final Calls calls;
    private final Repairs repairs;
    private final HouseClock clock;

    CallReading(Calls calls, Repairs repairs, HouseClock clock) {
        this.calls = calls;
        this.repairs = repairs;
        this.clock = clock;
    }

    /** The call, with what can still be taken in its place if it was missed; whether contact is open is not asked here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownCall> known(CallId id) {
        return calls.findByIdOptional(id)
                .map(call -> KnownCall.of(
                        call,
                        repairs.of(List.of(call)).values().stream()
                                .flatMap(repair -> repair.offers(clock.instant()).stream())
                                .toList()));
    }

    /** Her next calls, in order of time, of contacts that are open now. */
    @Transactional
    public List<UpcomingCall> upcoming(PersonId me, int most) {
        return calls.upcoming(me, clock.instant(), most).stream()
                .map(call -> UpcomingCall.of(call, me))
                .toList();
    }

    /** Her calls that begin between two moments, in order of time; whether contact is open is not asked here. */
    @Transactional
    public List<PlannedCall> between(PersonId me, Instant from, Instant until, int most) {
        return calls.between(me, from, until, most).stream()
                .map(PlannedCall::of)
                .toList();
    }

    /** When the last call of a link that was held ended; empty if there was none. */
    @Transactional
    public Optional<Instant> lastHeld(LinkId link) {
        return calls.lastHeld(link);
    }
}
