package org.kinbridge.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.kinbridge.event.Stream;

/**
 * The producer: CloudEvents 1.0 in binary mode, acknowledged by all replicas, idempotent. A record never runs out of time
 * while the broker is away, so that a later one of its stream can never overtake it. It is opened at its first use: a
 * process that does not relay has no producer.
 */
@ApplicationScoped
class Bus {

    private static final URI SOURCE = URI.create("/kinbridge");

    private final Map<String, Object> settings;
    private KafkaProducer<String, CloudEvent> producer;

    Bus(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "kinbridge-relay");
        producer = open();
    }

    private KafkaProducer<String, CloudEvent> open() {
        return new KafkaProducer<>(settings, new StringSerializer(), new CloudEventSerializer());
    }

    /**
     * What became of some rows.
     *
     * @param there those the broker has
     * @param refused the streams of those it will not have as they are, and why
     */
    record Outcome(List<Journaled> there, Map<Stream, String> refused) {}

    private record Sending(Journaled row, Future<RecordMetadata> answer) {}

    /**
     * Sends in the given order and comes back when the broker has answered. Behind a row that could not be sent on the spot
     * none is tried, because it could overtake; behind one that is refused, none of its stream. Only of those that were under
     * way when the broker itself refused may one have come through; it is sent again in its turn.
     */
    Outcome send(List<Journaled> rows) throws InterruptedException {
        Map<Stream, String> refused = new HashMap<>();
        List<Sending> sent = new ArrayList<>();
        for (Journaled row : rows) {
            if (refused.containsKey(row.stream())) {
                continue;
            }
            Future<RecordMetadata> answer = send(row);
            if (!answer.isDone() || answer.state() != Future.State.FAILED) {
                sent.add(new Sending(row, answer));
            } else if (Refusals.isOne(answer.exceptionNow())) {
                refused.put(row.stream(), Refusals.why(answer.exceptionNow()));
            } else {
                break;
            }
        }
        if (sent.isEmpty() && refused.isEmpty()) {
            throw new IllegalStateException("the broker is away");
        }
        return answers(sent, refused);
    }

    /** All that was sent of a stream refused so far stands before what was refused. */
    private static Outcome answers(List<Sending> sent, Map<Stream, String> refused) throws InterruptedException {
        List<Journaled> there = new ArrayList<>();
        Map<Stream, String> late = new HashMap<>();
        for (Sending one : sent) {
            try {
                one.answer().get();
                if (!late.containsKey(one.row().stream())) {
                    there.add(one.row());
                }
            } catch (ExecutionException e) {
                if (!Refusals.isOne(e.getCause())) {
                    throw new IllegalStateException("the broker is away", e);
                }
                late.put(one.row().stream(), Refusals.why(e.getCause()));
            }
        }
        refused.putAll(late);
        return new Outcome(there, refused);
    }

    private Future<RecordMetadata> send(Journaled row) {
        return producer.send(new ProducerRecord<>(row.topic(), row.stream().key(), event(row)));
    }

    private static CloudEvent event(Journaled row) {
        return CloudEventBuilder.v1()
                .withId(row.id().toString())
                .withSource(SOURCE)
                .withType(row.type())
                .withSubject(row.stream().key())
                .withTime(row.at().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", Long.toString(row.sequence()))
                .withData("application/json", row.data().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Throws away what has not been acknowledged: it will be read from the journal and sent again, in order. */
    void startAfresh() {
        producer.close(java.time.Duration.ZERO);
        producer = open();
    }

    void close() {
        producer.close(java.time.Duration.ofSeconds(2));
    }
}
