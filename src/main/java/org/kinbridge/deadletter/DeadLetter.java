package org.kinbridge.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.DeadLetterId;
import org.kinbridge.id.EventId;
import org.kinbridge.inbox.Dead;

/** What one consumer could not do about one record, and what a replay made of it. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    /** What has become of it. */
    enum State {
        /** Nothing was done. */
        DEAD,
        /** A replay did it. */
        HANDLED,
        /** A replay found that it had been done meanwhile: the event came twice. */
        HANDLED_BEFORE
    }

    @EmbeddedId
    private DeadLetterId id;

    @Version
    private int version;

    private String consumer;
    private @Nullable EventId event;
    private @Nullable String type;
    private @Nullable String stream;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String data;

    private @Nullable Instant at;
    private String topic;
    private int partition;

    @Column(name = "record_offset")
    private long offset;

    private Instant writtenAt;
    private String cause;
    private int attempts;
    private Instant diedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable State outcome;

    private @Nullable Instant doneAt;

    DeadLetter() {}

    /**
     * What is kept of it.
     *
     * @param data the fact, written anew: nothing of what somebody else may have put into the record
     */
    DeadLetter(Dead dead, @Nullable String data, Instant now) {
        id = DeadLetterId.fresh();
        consumer = dead.consumer();
        event = dead.event();
        if (dead.fact() != null) {
            type = dead.fact().fact().type();
            stream = dead.fact().fact().stream().key();
            at = dead.fact().at();
        }
        this.data = data;
        topic = dead.place().topic();
        partition = dead.place().partition();
        offset = dead.place().offset();
        writtenAt = dead.place().writtenAt();
        cause = dead.cause();
        attempts = dead.attempts();
        diedAt = now;
    }

    /** A replay came to nothing, once more. */
    void failedAgain(String why) {
        cause = why;
        attempts++;
    }

    void handled(boolean firstTime, Instant now) {
        outcome = firstTime ? State.HANDLED : State.HANDLED_BEFORE;
        doneAt = now;
    }

    boolean isDone() {
        return outcome != null;
    }

    State state() {
        return outcome == null ? State.DEAD : outcome;
    }

    DeadLetterId id() {
        return id;
    }

    String consumer() {
        return consumer;
    }

    Optional<EventId> event() {
        return Optional.ofNullable(event);
    }

    @Nullable
    String type() {
        return type;
    }

    @Nullable
    String stream() {
        return stream;
    }

    @Nullable
    String data() {
        return data;
    }

    @Nullable
    Instant at() {
        return at;
    }

    String topic() {
        return topic;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String cause() {
        return cause;
    }

    int attempts() {
        return attempts;
    }

    Instant diedAt() {
        return diedAt;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }
}
