package org.kinbridge.call;

import java.time.Instant;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * A call that lies ahead of somebody.
 *
 * @param other with whom
 * @param confirmed whether both sides said yes
 * @param running whether both are there
 * @param asksHer whether it waits for her own yes
 * @param waits whether it waits for somebody who consents for the child: until then nobody comes in
 */
public record UpcomingCall(
        CallId id,
        LinkId link,
        PersonId other,
        Instant startsAt,
        Instant endsAt,
        boolean confirmed,
        boolean running,
        boolean asksHer,
        boolean waits) {

    static UpcomingCall of(Call call, PersonId her) {
        return new UpcomingCall(
                call.id(),
                call.link(),
                call.sides().otherThan(her),
                call.slot().startsAt(),
                call.slot().endsAt(),
                call.state() != CallState.PROPOSED,
                call.state() == CallState.RUNNING,
                call.state() == CallState.PROPOSED
                        && !call.proposer().equals(her)
                        && !call.accord().accepted(),
                call.state() == CallState.PROPOSED && call.accord().approval() == Approval.NEEDED);
    }
}
