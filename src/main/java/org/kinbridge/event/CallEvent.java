package org.kinbridge.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.kinbridge.id.CallId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;

/** Facts of call series and scheduled calls. */
public sealed interface CallEvent extends Event {

    /** Which family. */
    FamilyId family();

    /** The link of the two who call. */
    LinkId link();

    @Override
    default Stream stream() {
        return Stream.of(family());
    }

    /** Why a call does not take place; closed, and neutral for every stop of contact. */
    enum CancelReason {
        NOT_AVAILABLE,
        CANCELLED_BY_PARTICIPANT
    }

    /** Why a call that was agreed on did not come about; closed, and nobody is asked to answer for it. */
    enum Cause {
        PARENT_DID_NOT_JOIN,
        CHILD_DID_NOT_JOIN,
        NEITHER_JOINED,
        /** Somebody who had come said so, whoever else was there. */
        CONNECTION_FAILED,
        /** One of the two called it off less than an hour before it began, or later; it does not say which of them. */
        CANCELLED_LATE
    }

    /** A weekly or other repeated call was agreed on. */
    @JsonTypeName("call-series.planned")
    record SeriesPlanned(FamilyId family, LinkId link, SeriesId series) implements CallEvent {}

    /** A series is at other times from now on. */
    @JsonTypeName("call-series.changed")
    record SeriesChanged(FamilyId family, LinkId link, SeriesId series) implements CallEvent {}

    /** A series takes place no more. */
    @JsonTypeName("call-series.ended")
    record SeriesEnded(FamilyId family, LinkId link, SeriesId series) implements CallEvent {}

    /** A call was proposed. */
    @JsonTypeName("scheduled-call.proposed")
    record Proposed(FamilyId family, LinkId link, CallId call, Instant startsAt) implements CallEvent {}

    /** Somebody said yes; it waits for the yes of somebody else. */
    @JsonTypeName("scheduled-call.accepted")
    record Accepted(FamilyId family, LinkId link, CallId call) implements CallEvent {}

    /** The other side said yes. */
    @JsonTypeName("scheduled-call.confirmed")
    record Confirmed(FamilyId family, LinkId link, CallId call) implements CallEvent {}

    /** The side that was asked said no; why stays between the two. */
    @JsonTypeName("scheduled-call.declined")
    record Declined(FamilyId family, LinkId link, CallId call) implements CallEvent {}

    /** One side asked for another time; the other has to say yes to it. */
    @JsonTypeName("scheduled-call.moved")
    record Moved(FamilyId family, LinkId link, CallId call, Instant startsAt) implements CallEvent {}

    /** New time-zone data moved it; nobody asked for that, and what was agreed on stays. */
    @JsonTypeName("scheduled-call.rederived")
    record Rederived(FamilyId family, LinkId link, CallId call, Instant startsAt) implements CallEvent {}

    /** It will not take place. */
    @JsonTypeName("scheduled-call.cancelled")
    record Cancelled(FamilyId family, LinkId link, CallId call, CancelReason reason) implements CallEvent {}

    /** Somebody is there. */
    @JsonTypeName("scheduled-call.joined")
    record Joined(FamilyId family, LinkId link, CallId call, PersonId person) implements CallEvent {}

    /** It took place. */
    @JsonTypeName("scheduled-call.held")
    record Held(FamilyId family, LinkId link, CallId call) implements CallEvent {}

    /** Nobody said yes to it before it was over, and the one who was asked did not come. */
    @JsonTypeName("scheduled-call.expired")
    record Expired(FamilyId family, LinkId link, CallId call) implements CallEvent {}

    /** Somebody who had come says that the connection failed. */
    @JsonTypeName("scheduled-call.connection-failed")
    record ConnectionFailed(FamilyId family, LinkId link, CallId call) implements CallEvent {}

    /** It did not come about. Whoever read this first knows the cause as {@code side}, and that name stays. */
    @JsonTypeName("scheduled-call.missed")
    record Missed(
            FamilyId family,
            LinkId link,
            CallId call,
            @JsonProperty("side") Cause cause) implements CallEvent {}
}
