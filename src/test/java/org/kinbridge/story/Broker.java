package org.kinbridge.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker, seen from outside the house. */
public final class Broker {

    /** The header that every record carries which a test wrote itself. */
    public static final String BY_HAND = "x-by-hand";

    private static final int LARGE = 6_000_000;
    private static final String OUTLETS = "kinbridge.outlet.";

    private Broker() {}

    /** Writes a record that the house did not write, and says where it lies. */
    public static RecordMetadata plant(ProducerRecord<String, byte[]> record) {
        record.headers().add(BY_HAND, "yes".getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(address(), new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the broker took no record", e);
        }
    }

    /** The same for one that is longer than topics usually take: somebody has seen to that. */
    public static RecordMetadata plantLarge(ProducerRecord<String, byte[]> record) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, record.topic());
        AlterConfigOp larger = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(LARGE)), AlterConfigOp.OpType.SET);
        record.headers().add(BY_HAND, "yes".getBytes(StandardCharsets.UTF_8));
        Map<String, Object> settings = new HashMap<>(address());
        settings.put("max.request.size", LARGE);
        try (Admin admin = Admin.create(address());
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(larger))).all().get();
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the broker took no record", e);
        }
    }

    /** The house's own topics, without the outlets of institutions. */
    public static Set<String> topics() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return topics(consumer);
        }
    }

    /** How many partitions a topic has. */
    public static int partitions(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.partitionsFor(topic).size();
        }
    }

    /** Every record of the house, from the beginning until now, in each partition's order. */
    public static List<ConsumerRecord<String, byte[]>> everything() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return records(consumer, topics(consumer));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(
            KafkaConsumer<String, byte[]> consumer, Set<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(500)).forEach(found::add);
        }
        return found;
    }

    /** The records of one family's stream so far, in the stream's own order. */
    public static List<ConsumerRecord<String, byte[]>> ofFamily(String family) {
        return everything().stream()
                .filter(record ->
                        record.headers().lastHeader(BY_HAND) == null && ("family:" + family).equals(record.key()))
                .sorted(Comparator.comparingLong(record -> Long.parseLong(header(record, "ce_sequence"))))
                .toList();
    }

    /** What a record's header says. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Set<String> topics(KafkaConsumer<String, byte[]> consumer) {
        Set<String> topics = new TreeSet<>(consumer.listTopics().keySet());
        topics.removeIf(topic -> !topic.startsWith("kinbridge.") || topic.startsWith(OUTLETS));
        return topics;
    }

    /** Makes an institution's own topic, or changes it: it takes whatever comes, or nothing at all. */
    public static void openOutlet(String institution, boolean takes) {
        String topic = OUTLETS + institution + ".v1";
        String longest = takes ? "1000000" : "1";
        try (Admin admin = Admin.create(address())) {
            if (admin.listTopics().names().get().contains(topic)) {
                AlterConfigOp set = new AlterConfigOp(
                        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, longest), AlterConfigOp.OpType.SET);
                admin.incrementalAlterConfigs(
                                Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
                        .all()
                        .get();
            } else {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)
                                .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, longest))))
                        .all()
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the broker did not make a topic", e);
        }
    }

    /** Every record of one institution's own topic, in its order; none while there is no topic. */
    public static List<ConsumerRecord<String, byte[]>> outlet(String institution) {
        String topic = OUTLETS + institution + ".v1";
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.listTopics().containsKey(topic) ? records(consumer, Set.of(topic)) : List.of();
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(address(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> address() {
        return Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }
}
