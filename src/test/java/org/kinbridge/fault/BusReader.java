package org.kinbridge.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads the topics as a stranger would, with a plain consumer and no help from the house. */
final class BusReader {

    private static final Pattern OURS = Pattern.compile("kinbridge\\..*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> broker;

    BusReader(String bootstrapServers) {
        broker = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** A record, its CloudEvents headers read. */
    record Told(ConsumerRecord<String, byte[]> record) {

        String stream() {
            return record.key();
        }

        String id() {
            return header("ce_id");
        }

        String type() {
            return header("ce_type");
        }

        long sequence() {
            return Long.parseLong(header("ce_sequence"));
        }

        JsonNode data() {
            try {
                return JSON.readTree(record.value());
            } catch (IOException e) {
                throw new AssertionError("data that are no JSON", e);
            }
        }

        private String header(String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    /** Every record of every topic, each partition in its order. */
    List<Told> everything() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> told.add(new Told(record)));
            }
            return told;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(partition -> OURS.matcher(partition.topic()).matches())
                .map(BusReader::partition)
                .toList();
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** Puts copies of records on the bus, as a relay does that was killed before it could mark them as sent. */
    void repeat(List<Told> told) throws InterruptedException, ExecutionException {
        send(told.stream().map(BusReader::copy).toList());
    }

    /** How many records a consumer group has not handled yet, in the partitions of which it has handled any. */
    long lag(String group) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(broker)) {
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked =
                    done.keySet().stream().collect(Collectors.toMap(at -> at, at -> OffsetSpec.latest()));
            long ends = admin.listOffsets(asked).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
            return ends
                    - done.values().stream()
                            .mapToLong(OffsetAndMetadata::offset)
                            .sum();
        }
    }

    void send(List<ProducerRecord<String, byte[]>> records) throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private static ProducerRecord<String, byte[]> copy(Told told) {
        ConsumerRecord<String, byte[]> record = told.record();
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), new RecordHeaders(record.headers()));
    }
}
