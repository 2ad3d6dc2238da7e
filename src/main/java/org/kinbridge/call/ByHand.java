package org.kinbridge.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.id.CallId;
import org.kinbridge.id.PersonId;
import org.kinbridge.recurrence.Slot;
import org.kinbridge.roster.Routines;
import org.kinbridge.wiring.HouseClock;

/** What holds for a time that somebody asks for by hand, for a room that keeps it before a call is proposed. */
@ApplicationScoped
public class ByHand {

    private final Routines routines;
    private final Proposing proposing;
    private final HouseClock clock;

    ByHand(Routines routines, Proposing proposing, HouseClock clock) {
        this.routines = routines;
        this.proposing = proposing;
        this.clock = clock;
    }

    /**
     * The time as it falls on the anchor's clock. 422 at {@code /on} or {@code /at} if it is past, too far ahead, skipped by the
     * clocks, or in a child's night or class.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Slot slot(Sides sides, LocalDateTime wall, Duration length) {
        Slot slot = Asked.of(Slot.of(wall, length, sides.zone()), clock.instant(), "/on", "/at")
                .slot();
        routines.waking(sides.both()).mustAllow(Call.time(slot), "/at");
        return slot;
    }

    /** Proposes a call at that time, by the same rules as they are now; 409 {@code call-overlaps} if one of the two is engaged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CallId propose(OpenContact contact, PersonId by, Sides sides, Slot slot) {
        Asked asked = Asked.of(slot, clock.instant(), "", "");
        return proposing.propose(contact, by, sides, asked).id();
    }
}
