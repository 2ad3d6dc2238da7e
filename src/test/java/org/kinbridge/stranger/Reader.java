package org.kinbridge.stranger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a channel of an AsyncAPI document from Kafka and understands each record by the document alone. */
public final class Reader {

    private static final Duration POLL = Duration.ofMillis(300);

    private final Document document;
    private final Map<String, Object> broker;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A reader.
     *
     * @param broker how a client reaches Kafka and signs in
     */
    public Reader(Document document, Map<String, Object> broker) {
        this.document = document;
        this.broker = Map.copyOf(broker);
    }

    /**
     * A record, and which message of the channel it is.
     *
     * @param name of the message; empty if it is none that the document knows
     */
    public record Heard(String name, JsonNode key, JsonNode headers, String value) {

        /** Its data. */
        public JsonNode data(ObjectMapper json) {
            try {
                return json.readTree(value);
            } catch (JsonProcessingException e) {
                return json.missingNode();
            }
        }
    }

    /**
     * Everything that stands on a channel now.
     *
     * @param parameters what to put into the address, if it has places for it
     */
    public List<Heard> read(String channel, Map<String, String> parameters) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(document.address(channel, parameters)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Heard> heard = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> heard.add(understood(channel, record)));
            }
            return heard;
        }
    }

    private Heard understood(String channel, ConsumerRecord<String, byte[]> record) {
        ObjectNode headers = json.createObjectNode();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        String value = text(record.value());
        Heard unknown = new Heard("", json.valueToTree(record.key()), headers, value);
        return document.message(channel, unknown.key(), headers, unknown.data(json))
                .map(name -> new Heard(name, unknown.key(), headers, value))
                .orElse(unknown);
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
