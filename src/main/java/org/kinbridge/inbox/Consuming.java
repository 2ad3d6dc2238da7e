package org.kinbridge.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
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

    private final Inbox inbox;
    private final Records records;
    private final LayingAside deadLetters;
    private final MeterRegistry metrics;

    Consuming(Inbox inbox, Records records, LayingAside deadLetters, MeterRegistry metrics) {
        this.inbox = inbox;
        this.records = records;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Handles one record; comes back when its effect, or its dead letter, is committed. */
    public void consume(Handler handler, ConsumerRecord<String, byte[]> record) {
        Dead.Place place = new Dead.Place(
                record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
        switch (records.read(record)) {
            case Reading.Skipped skipped -> count(handler.consumer(), skipped.why());
            case Reading.Unreadable none ->
                bury(new Dead(handler.consumer(), none.event(), null, place, none.cause(), 1));
            case Reading.Known known -> {
                if (handler.concerns().contains(known.received().fact().getClass())) {
                    handle(handler, known, record.key(), place);
                }
            }
        }
    }

    private void handle(Handler handler, Reading.Known known, @Nullable String key, Dead.Place place) {
        if (known.stream().equals(key)) {
            handle(handler, known.received(), place);
        } else {
            bury(dead(handler, known.received(), place, "wrong-key", 1));
        }
    }

    private void handle(Handler handler, Received received, Dead.Place place) {
        BackOff pause = BackOff.first();
        int failed = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                inbox.once(handler, received);
                count(handler.consumer(), "handled");
                return;
            } catch (RuntimeException e) {
                failed += countsAsFailed(e, handler.consumer(), received.id()) ? 1 : 0;
                if (failed == TRIES || Causes.isCertain(e)) {
                    bury(dead(handler, received, place, Causes.of(e), failed));
                    return;
                }
                pause = pause.rest();
            }
        }
        throw new IllegalStateException("stopped before a record was handled");
    }

    private static Dead dead(Handler handler, Received received, Dead.Place place, String cause, int attempts) {
        return new Dead(handler.consumer(), received.id(), received, place, cause, attempts);
    }

    /** A database that is away says nothing about the record. */
    private static boolean countsAsFailed(RuntimeException fault, String consumer, EventId event) {
        boolean away = DatabaseAway.isBehind(fault);
        LOG.warnf("%s: a try of %s failed: %s", consumer, event, away ? "the database is away" : Causes.of(fault));
        return !away;
    }

    /** Tries until it is written: a record is never dropped because the database is away. */
    private void bury(Dead dead) {
        BackOff pause = BackOff.first();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                deadLetters.bury(dead);
                count(dead.consumer(), "dead");
                LOG.warnf("%s: %s is a dead letter: %s", dead.consumer(), dead.event(), dead.cause());
                return;
            } catch (RuntimeException e) {
                pause = pause.rest();
            }
        }
        throw new IllegalStateException("stopped before a dead letter was written");
    }

    private void count(String consumer, String outcome) {
        metrics.counter("kinbridge.inbox.records", "consumer", consumer, "outcome", outcome)
                .increment();
    }
}
