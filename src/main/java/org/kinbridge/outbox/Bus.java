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
     * Sends in the given order and comes back when the broker has what it returns: the rows up to the first that could not
     * be sent on the spot. Those behind it are not tried, because one of them could overtake it.
     */
    List<Journaled> send(List<Journaled> rows) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Journaled row : rows) {
            Future<RecordMetadata> one = send(row);
            if (one.isDone() && one.state() == Future.State.FAILED) {
                break;
            }
            sent.add(one);
        }
        if (sent.isEmpty()) {
            throw new IllegalStateException("the broker is away");
        }
        awaitAll(sent);
        return rows.subList(0, sent.size());
    }

    private static void awaitAll(List<Future<RecordMetadata>> sent) throws InterruptedException {
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a record", e);
        }
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
