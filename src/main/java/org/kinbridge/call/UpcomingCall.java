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
 * @param proposedByHer whether her side asked for it: otherwise, unless it is confirmed, it waits for her yes
 */
public record UpcomingCall(
        CallId id,
        LinkId link,
        PersonId other,
        Instant startsAt,
        Instant endsAt,
        boolean confirmed,
        boolean running,
        boolean proposedByHer) {

    static UpcomingCall of(Call call, PersonId her) {
        return new UpcomingCall(
                call.id(),
                call.link(),
                call.sides().otherThan(her),
                call.slot().startsAt(),
                call.slot().endsAt(),
                call.state() != CallState.PROPOSED,
                call.state() == CallState.RUNNING,
                call.proposer().equals(her));
    }
}
