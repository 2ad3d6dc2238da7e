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
    void record(SubscriptionId receiver, Leaving sent, Answer answer) {
        Instant now = clock.instant();
        Optional<Duration> wait = wait(sent, answer);
        if (answer.isReceiverAway()) {
            wait.ifPresent(pause -> endpoints.rest(receiver, now.plus(BackOff.rest(pause))));
        }
        deliveries.locked(sent.delivery()).ifPresent(delivery -> {
            attempts.persist(new Attempt(delivery.id(), answer, now));
            if (answer.isDelivered()) {
                delivery.arrived(now);
            } else {
                delivery.failed(wait, now);
            }
        });
        metrics.counter("kinbridge.webhook.attempts", "outcome", answer.outcome())
                .increment();
    }

    private Optional<Duration> wait(Leaving sent, Answer answer) {
        if (!sent.everParked()) {
            return Optional.of(backOff.steady());
        }
        return answer.isGone() ? Optional.empty() : backOff.after(sent.tries() + 1);
    }
}
