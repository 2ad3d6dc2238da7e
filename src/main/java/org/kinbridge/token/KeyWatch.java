package org.kinbridge.token;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the keys again and again: makes the next one when it is time, and reads what other replicas made.
 *
 * <p>This is no due work, because that goes by the house clock, which the demo moves on by weeks in a moment: tokens live
 * and die by the machine's, and a key that a jump had put out of use would take tokens along that are minutes old. Due work
 * is done by one replica besides, and this reading is each replica's own.
 */
@Singleton
class KeyWatch {

    private static final Logger LOG = Logger.getLogger(KeyWatch.class);

    private final KeyTurning turning;
    private final KeyRing ring;
    private final KeySettings settings;
    private volatile boolean running;
    private @Nullable Thread thread;

    KeyWatch(KeyTurning turning, KeyRing ring, KeySettings settings) {
        this.turning = turning;
        this.ring = ring;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().name("kinbridge-keys").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (running) {
            once();
            try {
                Thread.sleep(settings.look());
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    /** One turn; while the database is away, what is known goes on to be believed. */
    void once() {
        try {
            turning.turn();
            ring.look();
        } catch (RuntimeException e) {
            LOG.warnf("the signing keys cannot be read now: %s", e.getClass().getSimpleName());
        }
    }
}
