package org.kinbridge.webhook;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: longer each time, 27 hours in all, and never on the same second for everybody. */
@Singleton
class BackOff {

    private static final List<Duration> LATER = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final double JITTER = 0.2;

    private final WebhookSettings settings;

    BackOff(WebhookSettings settings) {
        this.settings = settings;
    }

    /** The wait after so many failures in a row (1 or more); empty when it is enough. */
    Optional<Duration> after(int failures) {
        if (failures > LATER.size() + 1) {
            return Optional.empty();
        }
        return Optional.of(jittered(failures == 1 ? settings.firstBackOff() : LATER.get(failures - 2)));
    }

    /** The wait where nothing is ever given up: always the same, so that nobody notices a broker's return late. */
    Duration steady() {
        return jittered(settings.firstBackOff());
    }

    /** How long a receiver that is away is left in peace: as long as the delivery waits, but not so long as to miss its return. */
    static Duration rest(Duration backOff) {
        return backOff.compareTo(LONGEST_REST) < 0 ? backOff : LONGEST_REST;
    }

    /** Up to a fifth more. */
    private static Duration jittered(Duration wait) {
        return wait.plusMillis(
                (long) (wait.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
    }
}
