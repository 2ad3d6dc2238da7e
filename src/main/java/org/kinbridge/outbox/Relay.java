package org.kinbridge.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kinbridge.event.Stream;
import org.kinbridge.wiring.MachineClock;
import org.kinbridge.wiring.Role;
import org.kinbridge.wiring.Roles;

/**
 * Carries the journal to Kafka: woken at commit, in order per stream, at least once. Whatever fails, it waits and begins
 * again at the first row that is not marked as sent; a record the broker will not have holds up its own stream alone.
 */
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final Semaphore work = new Semaphore(0);
    private final Lease lease;
    private final Journal journal;
    private final Sent sent;
    private final Held held;
    private final Bus bus;
    private final KafkaTopics topics;
    private final OutboxSettings settings;
    private final MachineClock clock;
    private final Roles roles;
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(
            Lease lease,
            Journal journal,
            Sent sent,
            Held held,
            Bus bus,
            KafkaTopics topics,
            OutboxSettings settings,
            MachineClock clock,
            Roles roles,
            MeterRegistry metrics) {
        this.lease = lease;
        this.journal = journal;
        this.sent = sent;
        this.held = held;
        this.bus = bus;
        this.topics = topics;
        this.settings = settings;
        this.clock = clock;
        this.roles = roles;
        metrics.gauge("kinbridge.outbox.oldest.unsent.seconds", this, Relay::oldestUnsentSeconds);
        metrics.gauge("kinbridge.outbox.held.streams", held, Held::count);
    }

    void start(@Observes StartupEvent started) {
        if (!roles.include(Role.RELAY)) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("kinbridge-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(AFTER_A_FAULT.multipliedBy(3));
            bus.close();
        }
    }

    void grown(@Observes StreamGrown grown) {
        if (running) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try {
                if (!round()) {
                    pause(settings.pause());
                }
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException e) {
                LOG.warnf("the relay waits: %s", e.getMessage());
                afterFault();
            }
        }
        quietly(lease::giveBack);
    }

    /** Sends what is unsent, at most one batch; false if there was nothing to do. */
    private boolean round() throws InterruptedException {
        if (!lease.held() || !topics.made()) {
            return false;
        }
        List<Journaled> rows = journal.unsent(settings.batch(), held.at(clock.instant()));
        if (rows.isEmpty()) {
            return false;
        }
        Bus.Outcome outcome = bus.send(rows);
        sent.mark(outcome.there());
        outcome.there().forEach(row -> held.letGo(row.stream()));
        outcome.refused().forEach(this::hold);
        return true;
    }

    private void hold(Stream stream, String why) {
        LOG.warnf("the broker refuses a record, and its stream waits: %s", why);
        held.hold(stream, clock.instant());
    }

    private void pause(Duration longest) throws InterruptedException {
        if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void afterFault() {
        quietly(bus::startAfresh);
        topics.lookAgain();
        try {
            pause(AFTER_A_FAULT);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.debug("could not be done now", e);
        }
    }

    private double oldestUnsentSeconds() {
        try {
            return sent.oldestUnsent().toMillis() / 1_000.0;
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
