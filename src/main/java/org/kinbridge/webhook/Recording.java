package org.kinbridge.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kinbridge.id.SubscriptionId;
import org.kinbridge.wiring.HouseClock;

/** Writes down what came of an attempt, and when there is another. */
@ApplicationScoped
class Recording {

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final BackOff backOff;
    private final HouseClock clock;
    private final MeterRegistry metrics;

    Recording(
            Endpoints endpoints,
            Deliveries deliveries,
            Attempts attempts,
            BackOff backOff,
            HouseClock clock,
            MeterRegistry metrics) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.backOff = backOff;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Transactional
    void record(SubscriptionId receiver, Letter letter, Answer answer) {
        Instant now = clock.instant();
        Optional<Duration> wait = answer.isGone() ? Optional.empty() : backOff.after(letter.tries() + 1);
        if (answer.isReceiverAway()) {
            wait.ifPresent(pause -> endpoints.rest(receiver, now.plus(BackOff.rest(pause))));
        }
        deliveries.locked(letter.delivery()).ifPresent(delivery -> {
            attempts.persist(new Attempt(delivery.id(), answer, now));
            if (answer.isDelivered()) {
                delivery.arrived();
            } else {
                delivery.failed(wait, now);
            }
        });
        metrics.counter("kinbridge.webhook.attempts", "outcome", answer.outcome())
                .increment();
    }
}
