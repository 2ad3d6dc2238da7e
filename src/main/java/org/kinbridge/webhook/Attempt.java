package org.kinbridge.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.DeliveryId;
import org.kinbridge.id.NewId;

/** One attempt to deliver, and what came of it. */
@Entity
@Table(name = "webhook_attempt")
class Attempt {

    @Id
    private UUID id;

    private DeliveryId delivery;
    private Instant at;
    private @Nullable Integer status;

    @Enumerated(EnumType.STRING)
    private @Nullable Failure failure;

    private long millis;

    Attempt() {}

    Attempt(DeliveryId delivery, Answer answer, Instant now) {
        id = NewId.next();
        this.delivery = delivery;
        at = now;
        status = answer.status();
        failure = answer.failure();
        millis = answer.took().toMillis();
    }

    DeliveryId delivery() {
        return delivery;
    }

    Instant at() {
        return at;
    }

    @Nullable
    Integer status() {
        return status;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    Duration took() {
        return Duration.ofMillis(millis);
    }
}
