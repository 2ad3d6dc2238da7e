package org.kinbridge.due;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wiring.Role;
import org.kinbridge.wiring.Roles;

/** Does what is due, in order of due time. */
@Singleton
public class DueWork {

    private static final Logger LOG = Logger.getLogger(DueWork.class);

    private final DueStep step;
    private final HouseClock clock;
    private final DueSettings settings;
    private final Roles roles;
    private volatile boolean running;
    private @Nullable Thread thread;

    DueWork(DueStep step, HouseClock clock, DueSettings settings, Roles roles, MeterRegistry metrics) {
        this.step = step;
        this.clock = clock;
        this.settings = settings;
        this.roles = roles;
        metrics.gauge("kinbridge.due.late.seconds", this, DueWork::lateSeconds);
    }

    @ConfigMapping(prefix = "kinbridge.due")
    interface DueSettings {

        /** How long the worker rests when nothing is due. */
        @WithDefault("PT0.5S")
        Duration pause();
    }

    void start(@Observes StartupEvent started) {
        if (!roles.include(Role.DUE)) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("kinbridge-due").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                if (!one(clock.instant())) {
                    Thread.sleep(settings.pause());
                }
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private double lateSeconds() {
        try {
            return step.late(clock.instant()).toMillis() / 1_000.0;
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    /** Does one row; false if there is none, or the database is away. */
    private boolean one(Instant now) {
        try {
            return step.take(now);
        } catch (DueStep.Failed e) {
            LOG.warnf("due work %s failed and is put off: %s", e.kind(), e.why());
            quietly(() -> step.putOff(e.row()));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("due work waits: %s", e.getClass().getSimpleName());
            return false;
        }
    }

    private static void quietly(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.debug("could not be done now", e);
        }
    }

    /**
     * Moves the house clock to {@code target}, stopping at each due time on the way to do what is due then. Only the demo
     * calls it.
     *
     * @param moveTo moves the clock, and keeps where it stands
     */
    public void runUpTo(Instant target, java.util.function.Consumer<Instant> moveTo) {
        Optional<Instant> next = step.earliest(target);
        while (next.isPresent()) {
            moveTo.accept(next.get());
            one(next.get());
            next = step.earliest(target);
        }
        moveTo.accept(target);
    }
}
