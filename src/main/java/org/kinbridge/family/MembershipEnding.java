package org.kinbridge.family;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.kinbridge.due.DueHandler;
import org.kinbridge.event.FamilyEvent;
import org.kinbridge.outbox.Outbox;
import org.kinbridge.wiring.HouseClock;

/** Ends a membership, on its day or at once: the journal and the rooms above hear of it in the same transaction. */
@Singleton
class MembershipEnding implements DueHandler {

    static final String KIND = "family.membership-end";

    private final Memberships memberships;
    private final Kin kin;
    private final Outbox outbox;
    private final Event<MembershipEnded> ended;
    private final HouseClock clock;

    MembershipEnding(Memberships memberships, Kin kin, Outbox outbox, Event<MembershipEnded> ended, HouseClock clock) {
        this.memberships = memberships;
        this.kin = kin;
        this.outbox = outbox;
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        memberships.locked(ref).ifPresent(this::endIfOver);
    }

    void endIfOver(Membership membership) {
        if (membership.end(kin.today(), clock.instant())) {
            memberships.flush();
            Member member = membership.member();
            outbox.append(new FamilyEvent.MemberLeft(member.family(), member.person()));
            ended.fire(new MembershipEnded(member.family(), member.person()));
        }
    }
}
