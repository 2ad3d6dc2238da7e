package org.kinbridge.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.kinbridge.wiring.MachineClock;
import org.kinbridge.wiring.Roles;

/**
 * Whether the broker answers. Without it the service stays ready and is degraded: people still talk, and the journal keeps
 * the facts until it is back. The look happens in the background, because a probe that had to wait for an absent broker
 * would itself be taken for unready.
 */
@Readiness
@Singleton
class BusHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(BusHealth.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final KafkaTopics topics;
    private final MachineClock clock;
    private final Roles roles;
    private final AtomicReference<Instant> lookedAt = new AtomicReference<>(Instant.EPOCH);
    private volatile boolean there;

    BusHealth(KafkaTopics topics, MachineClock clock, Roles roles) {
        this.topics = topics;
        this.clock = clock;
        this.roles = roles;
    }

    void start(@Observes StartupEvent started) {
        lookAgain();
    }

    @Override
    public HealthCheckResponse call() {
        lookAgain();
        return HealthCheckResponse.named("Kafka")
                .up()
                .withData("state", state())
                .build();
    }

    private String state() {
        if (!roles.needKafka()) {
            return "not needed";
        }
        return there ? "there" : "degraded";
    }

    private void lookAgain() {
        if (!roles.needKafka()) {
            return;
        }
        Instant last = lookedAt.get();
        Instant now = clock.instant();
        if (now.isAfter(last.plus(BETWEEN_LOOKS)) && lookedAt.compareAndSet(last, now)) {
            Thread.ofVirtual().name("bus-health").start(this::look);
        }
    }

    private void look() {
        boolean before = there;
        there = answers();
        if (there != before) {
            LOG.info(there ? "the broker is there" : "the broker is away: facts wait in the journal");
        }
    }

    private boolean answers() {
        try {
            return topics.brokerAnswers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
