package org.kinbridge.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kinbridge.wiring.MachineClock;

/**
 * Whether the broker answers. Without it the service stays ready and is degraded: people still talk, and the journal keeps
 * the facts until it is back.
 */
@Readiness
@Singleton
class BusHealth implements HealthCheck {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final KafkaTopics topics;
    private final MachineClock clock;
    private boolean there;
    private Instant lookedAt = Instant.EPOCH;

    BusHealth(KafkaTopics topics, MachineClock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Kafka")
                .up()
                .withData("state", there() ? "there" : "degraded")
                .build();
    }

    private synchronized boolean there() {
        if (clock.instant().isAfter(lookedAt.plus(BETWEEN_LOOKS))) {
            try {
                there = topics.brokerAnswers();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                there = false;
            }
            lookedAt = clock.instant();
        }
        return there;
    }
}
