package org.kinbridge.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.kinbridge.event.Event;
import org.kinbridge.id.EventId;
import org.kinbridge.wiring.DatabaseAway;

/**
 * How every consumer handles a record: once, with a few tries, then as a dead letter, so that nothing poisonous holds its
 * partition up. While the database is away it waits, because then nothing could be laid aside either.
 */
@Singleton
public class Consuming {

    private static final Logger LOG = Logger.getLogger(Consuming.class);
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final Records records;
    private final MeterRegistry metrics;

    Consuming(Inbox inbox, Records records, MeterRegistry metrics) {
        this.inbox = inbox;
        this.records = records;
        this.metrics = metrics;
    }

    /**
     * Handles one record; comes back when its effect, or its dead letter, is committed.
     *
     * @param concerns the facts that have an effect here; any other passes by and costs no row
     */
    public void consume(
            String consumer,
            ConsumerRecord<String, byte[]> record,
            Set<Class<? extends Event>> concerns,
            Consumer<Received> effect) {
        try {
            Optional<Received> received = records.read(record);
            if (received.isEmpty()) {
                count(consumer, "unknown");
            } else if (concerns.contains(received.get().fact().getClass())) {
                handle(consumer, record, received.get(), effect);
            }
        } catch (IllegalArgumentException unreadable) {
            bury(consumer, record, placeOf(record), "unreadable");
        }
    }

    private void handle(
            String consumer, ConsumerRecord<String, byte[]> record, Received received, Consumer<Received> effect) {
        Duration pause = FIRST_PAUSE;
        int failed = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                inbox.once(consumer, received, effect);
                count(consumer, "handled");
                return;
            } catch (RuntimeException e) {
                failed += countsAsFailed(e, consumer, received) ? 1 : 0;
                if (failed == TRIES) {
                    bury(consumer, record, received.id(), rootOf(e).getClass().getSimpleName());
                    return;
                }
                pause = rest(pause);
            }
        }
        throw new IllegalStateException("stopped before a record was handled");
    }

    /** A database that is away says nothing about the record. */
    private static boolean countsAsFailed(RuntimeException fault, String consumer, Received received) {
        boolean away = DatabaseAway.isBehind(fault);
        LOG.warnf(
                "%s: a try of %s failed: %s",
                consumer,
                received.id(),
                away ? "the database is away" : fault.getClass().getSimpleName());
        return !away;
    }

    /** Tries until it is written: a record is never dropped because the database is away. */
    private void bury(String consumer, ConsumerRecord<String, byte[]> record, EventId event, String cause) {
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                inbox.bury(consumer, event, record, cause);
                count(consumer, "dead");
                LOG.warnf("%s: %s is a dead letter: %s", consumer, event, cause);
                return;
            } catch (RuntimeException e) {
                pause = rest(pause);
            }
        }
        throw new IllegalStateException("stopped before a dead letter was written");
    }

    private static Duration rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void count(String consumer, String outcome) {
        metrics.counter("kinbridge.inbox.records", "consumer", consumer, "outcome", outcome)
                .increment();
    }

    /** A record without a readable id is known by its place on the bus. */
    private static EventId placeOf(ConsumerRecord<String, byte[]> record) {
        String place = record.topic() + "/" + record.partition() + "/" + record.offset();
        return new EventId(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
    }

    private static Throwable rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
