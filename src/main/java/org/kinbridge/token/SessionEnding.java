package org.kinbridge.token;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.SessionId;
import org.kinbridge.wiring.MachineClock;

/**
 * Refuses the access tokens of sign-ins that were ended before them. Each replica holds the few that matter in memory, so
 * that no request costs a statement: what is ended here is known after the commit, what another replica ended with the next
 * look.
 */
@Singleton
public class SessionEnding {

    private static final Logger LOG = Logger.getLogger(SessionEnding.class);

    /**
     * How far back each look goes: longer than a transaction may take (60 seconds), so that none commits behind a look, and
     * than the clocks of two replicas may differ.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /** How long after the end a token of the sign-in may still have been on its way out. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Map<String, Instant> refusedUntil = new ConcurrentHashMap<>();
    private final EndedSessions ended;
    private final TransactionSynchronizationRegistry transactions;
    private final Event<SessionsEnded> told;
    private final TokenSettings settings;
    private final MachineClock clock;
    private Instant lookedAt = Instant.EPOCH.plus(OVERLAP);
    private volatile boolean running;
    private @Nullable Thread thread;

    SessionEnding(
            EndedSessions ended,
            TransactionSynchronizationRegistry transactions,
            Event<SessionsEnded> told,
            TokenSettings settings,
            MachineClock clock) {
        this.ended = ended;
        this.transactions = transactions;
        this.told = told;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends what these sign-ins still hold, with the present transaction: here after its commit, elsewhere in a second. */
    public void end(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Instant forgetAt = now.plus(longest()).plus(LATE);
        ended.add(sessions, now, forgetAt);
        transactions.registerInterposedSynchronization(new AfterCommit(
                sessions.stream().distinct().collect(Collectors.toMap(Function.identity(), session -> forgetAt))));
    }

    private Duration longest() {
        return settings.usual().compareTo(settings.byPin()) > 0 ? settings.usual() : settings.byPin();
    }

    /** Whether this sign-in was ended, as far as this replica knows. */
    public boolean isEnded(SessionId session) {
        return isEnded(session.toString());
    }

    boolean isEnded(String session) {
        return refusedUntil.containsKey(session);
    }

    /** What was ended before this replica started is known before its first request. */
    void start(@Observes StartupEvent started) {
        look();
        running = true;
        thread = Thread.ofPlatform().name("kinbridge-ended-sessions").daemon().start(this::run);
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
                Thread.sleep(settings.betweenLooks());
                look();
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                LOG.debugf(
                        "the ended sessions cannot be read now: %s",
                        e.getClass().getSimpleName());
            }
        }
    }

    /** After a look that failed, the next goes back as far as the last that did not. */
    private void look() {
        Instant now = clock.instant();
        learn(ended.since(lookedAt.minus(OVERLAP), now));
        lookedAt = now;
        refusedUntil.values().removeIf(until -> !now.isBefore(until));
    }

    private void learn(Map<SessionId, Instant> sessions) {
        Set<SessionId> news = new HashSet<>();
        sessions.forEach((session, until) -> {
            if (refusedUntil.put(session.toString(), until) == null) {
                news.add(session);
            }
        });
        if (!news.isEmpty()) {
            told.fire(new SessionsEnded(news));
        }
    }

    private final class AfterCommit implements Synchronization {

        private final Map<SessionId, Instant> sessions;

        private AfterCommit(Map<SessionId, Instant> sessions) {
            this.sessions = sessions;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                learn(sessions);
            }
        }
    }
}
