package org.kinbridge.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;

/**
 * A call as the rooms that tell of it know it.
 *
 * @param anchor whose wall time rules
 * @param other the other of the two
 * @param child which of them counts as the child's side
 * @param cause why it did not come about; nothing of it is for the child
 * @param offers times that can still be taken in its place, in order; none once one was taken
 */
public record KnownCall(
        CallId id,
        FamilyId family,
        LinkId link,
        PersonId anchor,
        PersonId other,
        PersonId child,
        Instant startsAt,
        Instant endsAt,
        CallState state,
        CallEvent.@Nullable Cause cause,
        List<Instant> offers) {

    static KnownCall of(Call call, List<Instant> offers) {
        return new KnownCall(
                call.id(),
                call.family(),
                call.link(),
                call.sides().anchor(),
                call.sides().other(),
                call.sides().child(),
                call.slot().startsAt(),
                call.slot().endsAt(),
                call.state(),
                call.cause(),
                offers);
    }
}
