package org.kinbridge.webhook;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * One worker for each receiver that has something due, each on a thread of its own: one that hangs delays nobody else. A
 * worker that dies in the middle of an attempt leaves it unrecorded; it is sent again, under the same id.
 */
@Singleton
class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Preparing preparing;
    private final Recording recording;
    private final Leases leases;

    Workers(Preparing preparing, Recording recording, Leases leases) {
        this.preparing = preparing;
        this.recording = recording;
        this.leases = leases;
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Claim claim) {
        threads.execute(() -> work(claim));
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }

    private void work(Claim claim) {
        try {
            deliver(claim);
            leases.giveBack(claim);
        } catch (RuntimeException e) {
            LOG.warnf("a webhook worker stopped: %s", e.getClass().getSimpleName());
        }
    }

    private void deliver(Claim claim) {
        boolean there = true;
        Optional<Leaving> next = preparing.next(claim);
        while (there && next.isPresent()) {
            Answer answer = next.get().way().get();
            recording.record(claim.receiver(), next.get(), answer);
            there = !answer.isReceiverAway();
            next = there ? preparing.next(claim) : Optional.empty();
        }
    }
}
