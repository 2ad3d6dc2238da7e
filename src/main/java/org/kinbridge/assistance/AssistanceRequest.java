package org.kinbridge.assistance;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RequestId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** A request for help: whose it is at the post, and until when the post should have answered. */
@Entity
class AssistanceRequest {

    @EmbeddedId
    private RequestId id;

    @Version
    private int version;

    private PersonId requester;
    private InstitutionId post;

    @Enumerated(EnumType.STRING)
    private AssistanceTopic topic;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable PersonId owner;
    private @Nullable Instant takenAt;
    private Instant filedAt;
    private Instant answerBy;
    private boolean overdue;
    private int writings;

    /** What has become of it. */
    enum State {
        /** Nobody at the post has it yet. */
        FILED,
        /** An officer has it, and has to answer. */
        TAKEN,
        /** The post has answered, and the requester has not written since. */
        ANSWERED,
        /** Nothing more is asked. */
        CLOSED
    }

    AssistanceRequest() {}

    AssistanceRequest(PersonId requester, NewAssistanceRequest asked, Instant now, Duration within) {
        id = RequestId.fresh();
        this.requester = requester;
        post = asked.post();
        topic = asked.topic();
        urgency = asked.urgency();
        state = State.FILED;
        filedAt = now;
        answerBy = now.plus(within);
    }

    /** An officer makes it her own, also when a colleague had it; how long the post may take stays as it is. */
    void take(Party.Officer officer, Instant now) {
        if (officer.person().equals(owner)) {
            throw conflict();
        }
        state = switch (state) {
            case FILED, TAKEN -> State.TAKEN;
            case ANSWERED -> State.ANSWERED;
            case CLOSED -> throw conflict();
        };
        owner = officer.person();
        takenAt = now;
    }

    /**
     * Somebody writes: the owner's answer stops the clock, and what the requester writes after an answer starts it anew.
     * While it runs, more words of hers neither lengthen nor shorten it.
     *
     * @param within in what time the post has to answer
     */
    void write(Party by, Instant now, Duration within) {
        switch (by) {
            case Party.Officer officer -> answer(officer);
            case Party.Requester asking -> ask(now, within);
        }
    }

    private void answer(Party.Officer officer) {
        mustOwn(officer);
        state = switch (state) {
            case TAKEN, ANSWERED -> State.ANSWERED;
            case FILED, CLOSED -> throw conflict();
        };
        overdue = false;
    }

    private void ask(Instant now, Duration within) {
        switch (state) {
            case FILED, TAKEN -> {}
            case ANSWERED -> {
                state = State.TAKEN;
                answerBy = now.plus(within);
            }
            case CLOSED -> throw conflict();
        }
    }

    /** The owner or the requester says that nothing more is needed. */
    void close(Party by) {
        switch (by) {
            case Party.Officer officer -> mustOwn(officer);
            case Party.Requester asking -> {}
        }
        if (state == State.CLOSED) {
            throw conflict();
        }
        state = State.CLOSED;
        overdue = false;
    }

    /** The time is over that was set for {@code due}; false if the post has answered, or has more time by now. */
    boolean fallOverdue(Instant due) {
        if (!isRunning() || overdue || due.isBefore(answerBy)) {
            return false;
        }
        overdue = true;
        return true;
    }

    /** Whether the clock runs: the post has to answer. */
    boolean isRunning() {
        return switch (state) {
            case FILED, TAKEN -> true;
            case ANSWERED, CLOSED -> false;
        };
    }

    /** The number of what is written next. */
    Writing.Key next() {
        writings++;
        return new Writing.Key(id, writings);
    }

    private void mustOwn(Party.Officer officer) {
        if (!officer.person().equals(owner)) {
            throw conflict();
        }
    }

    private static Problem conflict() {
        return Problem.of(ProblemCode.STATE_CONFLICT);
    }

    RequestId id() {
        return id;
    }

    PersonId requester() {
        return requester;
    }

    InstitutionId post() {
        return post;
    }

    AssistanceTopic topic() {
        return topic;
    }

    Urgency urgency() {
        return urgency;
    }

    State state() {
        return state;
    }

    @Nullable
    PersonId owner() {
        return owner;
    }

    @Nullable
    Instant takenAt() {
        return takenAt;
    }

    Instant filedAt() {
        return filedAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    boolean overdue() {
        return overdue;
    }
}
