package org.kinbridge.call;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.event.CallEvent;
import org.kinbridge.id.CallId;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.LinkId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.SeriesId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.recurrence.Slot;

/** A scheduled call: proposed, confirmed or not, and what became of it. */
@Entity
@Table(name = "scheduled_call")
class Call {

    private static final Duration DOORS_OPEN = Duration.ofMinutes(10);
    private static final Duration FURTHEST = Duration.ofDays(731);

    /** What it has come to. */
    enum State {
        PROPOSED,
        CONFIRMED,
        CANCELLED,
        HELD,
        MISSED
    }

    @EmbeddedId
    private CallId id;

    @Version
    private int version;

    private FamilyId family;
    private LinkId link;
    private @Nullable SeriesId series;
    private PersonId proposer;

    @Embedded
    private Sides sides;

    @Embedded
    private Slot slot;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private CallEvent.@Nullable CancelReason reason;

    @Enumerated(EnumType.STRING)
    private CallEvent.@Nullable Side side;

    // Written by Calls.arrive, so that two who come at once do not overtake each other.
    @ElementCollection
    @CollectionTable(name = "scheduled_call_presence", joinColumns = @JoinColumn(name = "call_id"))
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    @BatchSize(size = 201)
    private Set<PersonId> there;

    Call() {}

    private Call(OpenContact contact, @Nullable SeriesId series, Sides sides, Slot slot) {
        id = CallId.fresh();
        family = contact.family();
        link = contact.link();
        this.series = series;
        proposer = contact.me();
        this.sides = sides;
        this.slot = slot;
        state = State.PROPOSED;
        there = new HashSet<>();
    }

    /** A single call, asked for by hand; 422 if its time is past or does not exist. */
    static Call propose(OpenContact contact, Sides sides, Slot slot, Instant now) {
        if (slot.shifted()) {
            throw Problem.at(ProblemCode.LOCAL_TIME_DOES_NOT_EXIST, "/at", "a time that the clocks show on that day");
        }
        if (!slot.startsAt().isAfter(now) || slot.startsAt().isAfter(now.plus(FURTHEST))) {
            throw Problem.invalid("/on", "a time to come, within two years");
        }
        return new Call(contact, null, sides, slot);
    }

    /** An occurrence of a series; a wall time that the clocks skip is kept, shifted. */
    static Call propose(OpenContact contact, CallSeries series, Slot slot) {
        return new Call(contact, series.id(), series.sides(), slot);
    }

    /** The other side says yes. */
    void confirm(OpenContact contact, Instant now) {
        if (state != State.PROPOSED || proposer.equals(contact.me()) || isOver(now)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        state = State.CONFIRMED;
    }

    /** One of the two calls it off; that needs no open contact. */
    void cancel(Instant now) {
        if (!isOpen() || isOver(now)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        state = State.CANCELLED;
        reason = CallEvent.CancelReason.CANCELLED_BY_PARTICIPANT;
    }

    /** Who may come now may come in: from ten minutes before the start until the end. */
    PersonId admit(OpenContact contact, Instant now) {
        if (!isOpen() || now.isBefore(slot.startsAt().minus(DOORS_OPEN)) || isOver(now)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        return contact.me();
    }

    /** The end has come: it was held if both were there. */
    CallEvent end() {
        if (!isOpen()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        boolean child = there.contains(sides.child());
        boolean parent = there.contains(sides.parent());
        if (child && parent) {
            state = State.HELD;
            return new CallEvent.Held(family, link, id);
        }
        state = State.MISSED;
        side = child
                ? CallEvent.Side.PARENT_DID_NOT_JOIN
                : parent ? CallEvent.Side.CHILD_DID_NOT_JOIN : CallEvent.Side.NEITHER_JOINED;
        return new CallEvent.Missed(family, link, id, side);
    }

    /** Whether it may still take place, or is taking place. */
    boolean isOpen() {
        return switch (state) {
            case PROPOSED, CONFIRMED -> true;
            case CANCELLED, HELD, MISSED -> false;
        };
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(slot.endsAt());
    }

    CallId id() {
        return id;
    }

    FamilyId family() {
        return family;
    }

    LinkId link() {
        return link;
    }

    @Nullable
    SeriesId series() {
        return series;
    }

    PersonId proposer() {
        return proposer;
    }

    Sides sides() {
        return sides;
    }

    Slot slot() {
        return slot;
    }

    State state() {
        return state;
    }

    CallEvent.@Nullable CancelReason reason() {
        return reason;
    }

    CallEvent.@Nullable Side side() {
        return side;
    }

    Set<PersonId> there() {
        return Set.copyOf(there);
    }
}
