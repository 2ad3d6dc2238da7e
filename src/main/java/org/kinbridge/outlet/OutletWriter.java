package org.kinbridge.outlet;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The producer of the outlet topics: acknowledged by all replicas, and never two of one institution on the way at a time, so
 * that none overtakes another. What the broker did not acknowledge in time is written again, under the same id.
 */
@Singleton
class OutletWriter {

    private final OutletTopics topics;
    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, CloudEvent> producer;

    OutletWriter(
            OutletTopics topics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            OutletSettings outlet) {
        this.topics = topics;
        int patience = (int) outlet.patience().toMillis();
        settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * patience);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "kinbridge-outlet");
    }

    /** Whether the broker has it. */
    boolean write(String topic, String key, CloudEvent event) {
        try {
            if (!topics.isThere(topic)) {
                return false;
            }
            producer().send(new ProducerRecord<>(topic, key, event)).get();
            return true;
        } catch (ExecutionException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Opened when the first institution has a topic: most houses have none. */
    private synchronized KafkaProducer<String, CloudEvent> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new CloudEventSerializer());
        }
        return producer;
    }

    synchronized void stop(@Observes ShutdownEvent stopping) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
