package org.kinbridge.outbox;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.kinbridge.event.Stream;
import org.kinbridge.id.EventId;

/** Gathers what a transaction appended, and says once after its commit which streams have grown. */
@Singleton
class Nudges {

    private static final Logger LOG = Logger.getLogger("org.kinbridge.journal");

    private final TransactionSynchronizationRegistry transactions;
    private final Event<StreamGrown> grown;

    Nudges(TransactionSynchronizationRegistry transactions, Event<StreamGrown> grown) {
        this.transactions = transactions;
        this.grown = grown;
    }

    void afterCommit(Stream stream, EventId id, String type, long sequence) {
        Gathered gathered = (Gathered) transactions.getResource(Gathered.class);
        if (gathered == null) {
            gathered = new Gathered();
            transactions.putResource(Gathered.class, gathered);
            transactions.registerInterposedSynchronization(gathered);
        }
        gathered.streams.add(stream);
        gathered.lines.add(type + " " + id + " " + stream.key() + " #" + sequence);
    }

    private final class Gathered implements Synchronization {

        private final Set<Stream> streams = new LinkedHashSet<>();
        private final Set<String> lines = new LinkedHashSet<>();

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                lines.forEach(LOG::info);
                grown.fire(new StreamGrown(streams));
            }
        }
    }
}
