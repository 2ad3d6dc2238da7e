package org.kinbridge.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kinbridge.wiring.MachineClock;

/**
 * Looks after the journal's days: makes those to come, and drops a day when it has been kept long enough and all of it is
 * relayed.
 *
 * <p>This is no due work, because that goes by the house clock: moved on by a year, it would make days nobody writes in and
 * drop what somebody who was away for an hour has still to hear. It is no work of the relay's either, which waits while the
 * broker is away.
 */
@Singleton
class JournalKeeping {

    private static final Logger LOG = Logger.getLogger(JournalKeeping.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final JournalDays days;
    private final OutboxSettings settings;
    private final MachineClock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    JournalKeeping(JournalDays days, OutboxSettings settings, MachineClock clock) {
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        boolean done = quietly();
        running = true;
        thread = Thread.ofPlatform().name("kinbridge-journal").daemon().start(() -> run(done));
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(boolean doneAtTheStart) {
        boolean done = doneAtTheStart;
        while (running) {
            try {
                Thread.sleep(done ? settings.look() : AFTER_A_FAULT);
                done = quietly();
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private boolean quietly() {
        try {
            keep(clock.instant());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("the journal's days have to wait: %s", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Does what is to be done at that moment; a second time does nothing. */
    void keep(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int ahead = 0; ahead <= settings.daysAhead(); ahead++) {
            days.make(today.plusDays(ahead));
        }
        days.strays().forEach(days::make);
        days.there().stream().filter(day -> isOver(day, now)).forEach(this::drop);
    }

    /** Even the last fact of the day has been there for as long as facts are kept. */
    private boolean isOver(LocalDate day, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return !now.isBefore(end.plus(settings.kept()));
    }

    private void drop(LocalDate day) {
        if (days.drop(day)) {
            LOG.infof("the journal of %s is dropped", day);
        } else {
            LOG.warnf("the journal of %s stays: not all of it is relayed", day);
        }
    }
}
