package org.kinbridge.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinbridge.availability.Stretch;
import org.kinbridge.availability.Waking;
import org.kinbridge.consent.OpenContact;
import org.kinbridge.engagement.Engagement;
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
    /** Whoever puts a call off at the last moment puts it off so far at most. */
    private static final Duration SOON = Duration.ofDays(1);

    /** Whoever calls off an agreed call later than that before it begins leaves the other side waiting. */
    private static final Duration LATE = Duration.ofHours(1);
    /** So long after its end one can still say that the connection failed. */
    private static final Duration TOLD_AFTERWARDS = Duration.ofHours(1);

    @EmbeddedId
    private CallId id;

    @Version
    private int version;

    private FamilyId family;
    private LinkId link;
    private @Nullable SeriesId series;
    // The day of the series it was made for: a call that is moved keeps it.
    private @Nullable LocalDate seriesOn;
    // Given a time of its own, which it keeps when its series changes.
    private boolean moved;
    // The call that was missed, and that this one makes good.
    private @Nullable CallId repairs;
    private PersonId proposer;

    @Embedded
    private Sides sides;

    @Embedded
    private Slot slot;

    @Embedded
    private Accord accord;

    // What stands if the other side says no to another time.
    @Embedded
    private @Nullable Agreed agreed;

    @Enumerated(EnumType.STRING)
    private CallState state;

    // The last no, until another time is asked for.
    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    @Enumerated(EnumType.STRING)
    private CallEvent.@Nullable CancelReason reason;

    // The column is older than the causes that are no side's.
    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private CallEvent.@Nullable Cause cause;

    @Embedded
    private Presence presence;

    Call() {}

    private Call(OpenContact contact, Sides sides, Slot slot, CallState state) {
        id = CallId.fresh();
        family = contact.family();
        link = contact.link();
        proposer = contact.me();
        this.sides = sides;
        this.slot = slot;
        this.state = state;
        accord = state == CallState.CONFIRMED ? Accord.agreed() : Accord.asked(Approval.NOT_NEEDED);
        presence = new Presence();
    }

    /** A single call, asked for by hand. */
    static Call propose(OpenContact contact, Sides sides, Asked asked, Waking waking) {
        waking.mustAllow(time(asked.slot()), "/at");
        return new Call(contact, sides, asked.slot(), CallState.PROPOSED);
    }

    /** An occurrence of a series, at a time that was looked at; a wall time that the clocks skip is kept, shifted. */
    static Call propose(OpenContact contact, SeriesId series, Sides sides, Slot slot, Waking waking) {
        waking.mustAllow(time(slot), "/rule");
        Call occurrence = new Call(contact, sides, slot, CallState.PROPOSED);
        occurrence.series = series;
        occurrence.seriesOn = slot.onDate();
        return occurrence;
    }

    /** What makes good a call that was missed, at a time that both were offered: agreed on at once. */
    static Call repair(OpenContact contact, Call missed, Instant startsAt, Waking waking) {
        Slot slot = Slot.at(startsAt, missed.slot.length(), missed.sides.zone());
        waking.mustAllow(time(slot), "/startsAt");
        Call repairing = new Call(contact, missed.sides, slot, CallState.CONFIRMED);
        repairing.repairs = missed.id;
        return repairing;
    }

    /** It was asked for, or follows from a series: with this of what it takes. Both said yes already if that is all. */
    void stand(Accord given) {
        accord = given;
        state = given.isWhole() ? CallState.CONFIRMED : CallState.PROPOSED;
    }

    /** Whether a yes of hers is waited for. */
    boolean takes(OpenContact contact, Approval word) {
        return state == CallState.PROPOSED && accord.takes(isAsked(contact), word);
    }

    /** The side that was asked says yes, or whoever consents for the child where that is needed; whether that is all it takes. */
    boolean confirm(OpenContact contact, Approval word, Instant now) {
        state.must(CallAct.CONFIRM);
        mustNotBeOver(now);
        accord = accord.yes(isAsked(contact), word);
        if (!accord.isWhole()) {
            return false;
        }
        state = CallState.CONFIRMED;
        agreed = null;
        return true;
    }

    /**
     * The side that was asked says no, or whoever consents for the child instead of her yes. A no to another time is no more
     * than that: the call that both had agreed on stands again, if its time is still to come and suits. Otherwise there is no
     * call.
     *
     * @param suits whether both can still talk at the time that they had agreed on
     * @return whether it stands again
     */
    boolean decline(OpenContact contact, Approval word, DeclineReason why, Predicate<Stretch> suits, Instant now) {
        state.must(CallAct.DECLINE);
        mustNotBeOver(now);
        if (!isAsked(contact) && !(accord.isApprovedBy(word) && word == Approval.GIVEN)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        declineReason = why;
        Slot before = agreed == null ? null : agreed.slot(sides.zone());
        if (agreed == null || before == null || !before.startsAt().isAfter(now) || !suits.test(time(before))) {
            state = CallState.DECLINED;
            return false;
        }
        slot = before;
        moved = agreed.moved();
        agreed = null;
        stand(Accord.agreed());
        presence.clear();
        return true;
    }

    private boolean isAsked(OpenContact contact) {
        return !proposer.equals(contact.me());
    }

    /** 409 while an approval is needed that this word does not give. */
    void mustBeApproved(Approval word) {
        if (state == CallState.PROPOSED && accord.under(word).approval() == Approval.NEEDED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    /**
     * One side asks for another time, before the call begins; the other has to say yes to it. Whoever was early is there no
     * more. False if it is the time it had: then nothing changes.
     */
    boolean move(OpenContact contact, Approval word, CallMove asked, Waking waking, Instant now) {
        state.must(CallAct.MOVE);
        if (!now.isBefore(slot.startsAt())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        Slot moved = asked.instead(slot, sides.zone(), now).slot();
        if (moved.equals(slot)) {
            return false;
        }
        waking.mustAllow(time(moved), asked.pointer());
        if (now.isAfter(slot.startsAt().minus(LATE))
                && moved.startsAt().isAfter(slot.startsAt().plus(SOON))) {
            throw Problem.invalid(asked.pointer(), "within a day: it would begin within the hour");
        }
        if (state == CallState.CONFIRMED) {
            agreed = Agreed.of(slot, this.moved);
        }
        this.moved = series != null;
        declineReason = null;
        slot = moved;
        proposer = contact.me();
        stand(Accord.asked(word));
        presence.clear();
        return true;
    }

    /** Its series takes place at another time from now on; the side that did not ask for that has to say yes anew. */
    void follow(OpenContact contact, Approval word, Sides changed, Slot asked, Waking waking) {
        waking.mustAllow(time(asked), "/rule");
        sides = changed;
        slot = asked;
        proposer = contact.me();
        stand(Accord.asked(word));
        agreed = null;
        declineReason = null;
        presence.clear();
    }

    /** Its anchor lives by another clock; the moment stays. */
    void readOn(Sides changed, Slot same) {
        sides = changed;
        slot = same;
    }

    /** Its series does not take place on that day any more; nothing says why. */
    void withdraw() {
        state = CallState.CANCELLED;
        reason = CallEvent.CancelReason.NOT_AVAILABLE;
    }

    /** The rules of its zone are not what they were thought to be; false if that does not move it. What was agreed on stays. */
    boolean rederive(ZoneRules rules) {
        Slot derived = slot.under(rules);
        boolean moves = !derived.sameTime(slot);
        slot = derived;
        return moves;
    }

    /**
     * One of the two calls it off; that needs no open contact. Less than an hour before it begins, or later, what both had
     * agreed on is missed, and made good like any other miss.
     */
    CallEvent cancel(Instant now) {
        state.must(CallAct.CANCEL);
        mustNotBeOver(now);
        Instant expected = state == CallState.CONFIRMED ? slot.startsAt() : agreed == null ? null : agreed.from();
        if (expected != null && now.isAfter(expected.minus(LATE))) {
            return miss(CallEvent.Cause.CANCELLED_LATE);
        }
        state = CallState.CANCELLED;
        reason = CallEvent.CancelReason.CANCELLED_BY_PARTICIPANT;
        return new CallEvent.Cancelled(family, link, id, reason);
    }

    /**
     * One of the two comes: from ten minutes before the start until the end. Once both are there, they talk. False if she was
     * there already.
     */
    boolean come(OpenContact contact, Instant now) {
        state.must(CallAct.COME);
        if (now.isBefore(slot.startsAt().minus(DOORS_OPEN)) || isOver(now)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        boolean came = presence.come(contact.me(), now);
        if (there().containsAll(sides.both())) {
            state = CallState.RUNNING;
        }
        return came;
    }

    /**
     * One who had come says that the connection failed, until an hour after the end: whoever was there, that is then why the
     * call did not come about.
     *
     * @return what has happened by that; nothing if it was said before
     */
    List<CallEvent> fail(OpenContact contact, Instant now) {
        state.must(CallAct.FAIL);
        if (!there().contains(contact.me())
                || cause == CallEvent.Cause.CANCELLED_LATE
                || now.isAfter(slot.endsAt().plus(TOLD_AFTERWARDS))) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
        if (!presence.fail()) {
            return List.of();
        }
        CallEvent said = new CallEvent.ConnectionFailed(family, link, id);
        if (state == CallState.HELD) {
            return List.of(said, miss(CallEvent.Cause.CONNECTION_FAILED));
        }
        if (state == CallState.MISSED) {
            // That it was missed was told, and other times were offered.
            cause = CallEvent.Cause.CONNECTION_FAILED;
        }
        return List.of(said);
    }

    /** The end has come: it was held, or missed. What nobody said yes to has expired, and nobody missed it. */
    CallEvent end() {
        state.must(CallAct.END);
        if (state == CallState.PROPOSED && agreed != null) {
            // Both had agreed on a call, and one has only ever been asked about another time.
            return miss(CallEvent.Cause.NEITHER_JOINED);
        }
        if (state == CallState.PROPOSED) {
            state = CallState.EXPIRED;
            return new CallEvent.Expired(family, link, id);
        }
        CallEvent.Cause missing = presence.missing(sides);
        if (missing != null) {
            return miss(missing);
        }
        state = CallState.HELD;
        return new CallEvent.Held(family, link, id);
    }

    private CallEvent miss(CallEvent.Cause why) {
        state = CallState.MISSED;
        cause = why;
        return new CallEvent.Missed(family, link, id, why);
    }

    boolean isOpen() {
        return state.isOpen();
    }

    static Stretch time(Slot slot) {
        return new Stretch(slot.startsAt(), slot.endsAt());
    }

    /** The time of the two that it takes while it is open. */
    Engagement engagement() {
        return engagement(slot);
    }

    /** The time that it takes at another slot. */
    Engagement engagement(Slot at) {
        return new Engagement(id.value(), sides.both(), time(at));
    }

    private void mustNotBeOver(Instant now) {
        if (isOver(now)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
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

    @Nullable
    LocalDate seriesOn() {
        return seriesOn;
    }

    boolean moved() {
        return moved;
    }

    @Nullable
    CallId repairs() {
        return repairs;
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

    Accord accord() {
        return accord;
    }

    CallState state() {
        return state;
    }

    @Nullable
    DeclineReason declineReason() {
        return declineReason;
    }

    CallEvent.@Nullable CancelReason reason() {
        return reason;
    }

    CallEvent.@Nullable Cause cause() {
        return cause;
    }

    Set<PersonId> there() {
        return presence.there();
    }
}
