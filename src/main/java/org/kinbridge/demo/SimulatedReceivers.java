package org.kinbridge.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kinbridge.wiring.MachineClock;

/** Receivers of webhooks in the demo: they show the last 50 that came to each, and fail as they are told to. */
@Singleton
class SimulatedReceivers {

    private static final int KEPT = 50;
    private static final int NO_CONTENT = 204;
    private static final Conduct WELL = new Conduct(NO_CONTENT, null, Duration.ZERO);

    private final Map<String, Receiver> receivers = new ConcurrentHashMap<>();
    private final MachineClock clock;

    SimulatedReceivers(MachineClock clock) {
        this.clock = clock;
    }

    /**
     * How a receiver answers.
     *
     * @param times how often before it behaves again; null for always
     */
    record Conduct(int status, @Nullable Integer times, Duration delay) {}

    /** What came, and how it was answered. */
    record Came(Instant at, int answered, Map<String, String> headers, String body) {}

    /** Takes what came; how to answer it. */
    Conduct take(String name, Map<String, String> headers, String body) {
        return receiver(name).take(clock.instant(), headers, body);
    }

    void behave(String name, Conduct conduct) {
        receiver(name).behave(conduct);
    }

    /** What came, newest last. */
    List<Came> shown(String name) {
        return receiver(name).shown();
    }

    private Receiver receiver(String name) {
        return receivers.computeIfAbsent(name, key -> new Receiver());
    }

    private static final class Receiver {

        private final Deque<Came> came = new ArrayDeque<>();
        private Conduct conduct = WELL;

        synchronized Conduct take(Instant at, Map<String, String> headers, String body) {
            Conduct now = conduct;
            came.addLast(new Came(at, now.status(), headers, body));
            if (came.size() > KEPT) {
                came.removeFirst();
            }
            if (now.times() != null) {
                conduct = now.times() > 1 ? new Conduct(now.status(), now.times() - 1, now.delay()) : WELL;
            }
            return now;
        }

        synchronized void behave(Conduct asked) {
            conduct = asked;
        }

        synchronized List<Came> shown() {
            return List.copyOf(came);
        }
    }
}
