package org.kinbridge.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.ContactGate;
import org.kinbridge.consent.Pair;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.person.People;
import org.kinbridge.telling.Frame;
import org.kinbridge.telling.Teller;
import org.kinbridge.web.WallTime;

/**
 * Says to the two of a link what became of a call. While their contact is closed they hear what was cancelled, and nothing
 * else of each other.
 */
@Singleton
class CallTelling implements Teller<CallEvent> {

    private final Calls calls;
    private final ContactGate gate;
    private final People people;

    CallTelling(Calls calls, ContactGate gate, People people) {
        this.calls = calls;
        this.gate = gate;
        this.people = people;
    }

    /** A call as it is at this moment; {@code yours} and {@code theirs}: when it begins, on both clocks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(
            CallId call,
            LinkId familyLink,
            @Nullable SeriesId series,
            CallState state,
            CallEvent.@Nullable CancelReason reason,
            @Nullable DeclineReason declineReason,
            @Nullable Approval approval,
            Instant startsAt,
            Instant endsAt,
            WallTime yours,
            @Nullable WallTime theirs,
            List<PersonId> there) {

        static Changed of(Call call, TwoClocks clocks) {
            return new Changed(
                    call.id(),
                    call.link(),
                    call.series(),
                    call.state(),
                    call.reason(),
                    call.declineReason(),
                    CallView.approval(call),
                    call.slot().startsAt(),
                    call.slot().endsAt(),
                    clocks.yours(),
                    clocks.theirs(),
                    List.copyOf(call.there()));
        }
    }

    /** A series that was planned, or is not what it was. */
    record ChangedSeries(SeriesId series, LinkId familyLink) {}

    @Override
    public Class<CallEvent> facts() {
        return CallEvent.class;
    }

    @Override
    public Optional<Frame> tell(CallEvent fact, PersonId reader) {
        return switch (fact) {
            case CallEvent.SeriesPlanned planned -> series(fact, planned.series(), reader);
            case CallEvent.SeriesChanged changed -> series(fact, changed.series(), reader);
            case CallEvent.SeriesEnded ended -> series(fact, ended.series(), reader);
            case CallEvent.Cancelled cancelled -> changed(cancelled.call(), reader, isOpen(fact, reader));
            case CallEvent.Proposed proposed -> ifOpen(fact, proposed.call(), reader);
            case CallEvent.Moved moved -> ifOpen(fact, moved.call(), reader);
            case CallEvent.Rederived rederived -> ifOpen(fact, rederived.call(), reader);
            case CallEvent.Confirmed confirmed -> ifOpen(fact, confirmed.call(), reader);
            case CallEvent.Accepted accepted -> ifOpen(fact, accepted.call(), reader);
            case CallEvent.Declined declined -> ifOpen(fact, declined.call(), reader);
            case CallEvent.Joined joined -> ifOpen(fact, joined.call(), reader);
            case CallEvent.ConnectionFailed failed -> ifOpen(fact, failed.call(), reader);
            case CallEvent.Held held -> ifOpen(fact, held.call(), reader);
            case CallEvent.Missed missed -> ifOpen(fact, missed.call(), reader);
            case CallEvent.Expired expired -> ifOpen(fact, expired.call(), reader);
        };
    }

    private Optional<Frame> series(CallEvent fact, SeriesId series, PersonId reader) {
        return isOpen(fact, reader)
                ? Optional.of(new Frame("call-series.changed", new ChangedSeries(series, fact.link())))
                : Optional.empty();
    }

    private Optional<Frame> ifOpen(CallEvent fact, CallId call, PersonId reader) {
        return isOpen(fact, reader) ? changed(call, reader, true) : Optional.empty();
    }

    private boolean isOpen(CallEvent fact, PersonId reader) {
        return gate.find(fact.link(), reader).filter(Pair::open).isPresent();
    }

    private Optional<Frame> changed(CallId id, PersonId reader, boolean open) {
        return calls.of(id, reader)
                .map(call -> new Frame("call.changed", Changed.of(call, clocks(call, reader, open))));
    }

    private TwoClocks clocks(Call call, PersonId reader, boolean open) {
        Sides sides = call.sides();
        return TwoClocks.of(
                call.slot().startsAt(), sides, people.get(sides.other()).zone(), reader, open);
    }
}
