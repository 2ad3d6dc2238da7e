package org.kinbridge.webhook;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.disclosure.Crossing;
import org.kinbridge.disclosure.Disclosed;
import org.kinbridge.disclosure.FactType;
import org.kinbridge.id.AgreementId;
import org.kinbridge.id.DeliveryId;
import org.kinbridge.id.GrantId;
import org.kinbridge.id.NoticeId;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** One notice on its way to one receiver. */
@Entity
@Table(name = "webhook_delivery")
class Delivery {

    @EmbeddedId
    private DeliveryId id;

    @Version
    private int version;

    private SubscriptionId subscription;
    private NoticeId notice;

    @Enumerated(EnumType.STRING)
    private FactType fact;

    private UUID record;
    private @Nullable GrantId grant;
    private @Nullable AgreementId agreement;
    private Instant toldAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private int tries;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant arrivedAt;

    /** How far it has come. */
    enum State {
        /** For its next attempt, or for the receiver's first secret. */
        WAITING,
        /** The receiver has it. */
        DELIVERED,
        /** Every attempt failed, or the receiver is gone for good. It can be sent again. */
        PARKED,
        /** It may not be told any more, or is not wanted any more. */
        DROPPED
    }

    Delivery() {}

    Delivery(SubscriptionId subscription, Disclosed disclosed, Instant now) {
        id = DeliveryId.fresh();
        this.subscription = subscription;
        notice = disclosed.notice();
        fact = disclosed.told().fact();
        record = disclosed.told().record();
        grant = disclosed.told().grant();
        agreement = disclosed.told().crossing().map(Crossing::agreement).orElse(null);
        toldAt = disclosed.at();
        state = State.WAITING;
        nextAttemptAt = now;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.isAfter(now);
    }

    /** The receiver took it, whatever was decided meanwhile. */
    void arrived(Instant now) {
        arrivedAt = now;
        leave(State.DELIVERED);
    }

    /** An attempt failed; without a {@code backOff} it was the last. What was dropped meanwhile stays dropped. */
    void failed(Optional<Duration> backOff, Instant now) {
        if (isWaiting()) {
            tries++;
            backOff.ifPresentOrElse(wait -> nextAttemptAt = now.plus(wait), () -> leave(State.PARKED));
        }
    }

    void drop() {
        leave(State.DROPPED);
    }

    /** Begins again, under the same id. */
    void again(Instant now) {
        switch (state) {
            case DELIVERED, PARKED -> {
                state = State.WAITING;
                tries = 0;
                nextAttemptAt = now;
            }
            case WAITING, DROPPED -> throw Problem.of(ProblemCode.STATE_CONFLICT);
        }
    }

    private void leave(State end) {
        state = end;
        nextAttemptAt = null;
    }

    DeliveryId id() {
        return id;
    }

    SubscriptionId subscription() {
        return subscription;
    }

    NoticeId notice() {
        return notice;
    }

    FactType fact() {
        return fact;
    }

    /** The receiver's own record of whom it is about. */
    UUID record() {
        return record;
    }

    /** Null for a test, which is about nobody. */
    @Nullable
    GrantId grant() {
        return grant;
    }

    /** By which agreement it crosses, if it does. */
    @Nullable
    AgreementId agreement() {
        return agreement;
    }

    /** When the institution was told, by the house clock. */
    Instant toldAt() {
        return toldAt;
    }

    State state() {
        return state;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    /** How many attempts have failed since it began. */
    int tries() {
        return tries;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
