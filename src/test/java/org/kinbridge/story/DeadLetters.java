package org.kinbridge.story;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Records that nobody of the house wrote, and what the operator reads of them. */
public final class DeadLetters {

    /** Where attendance is told; two consumers read it. */
    public static final String TOPIC = "kinbridge.attendance.v1";

    /** Whatever is planted is laid aside within this time. */
    public static final Duration SOON = Duration.ofSeconds(30);

    private DeadLetters() {}

    /** A fresh id that names nothing. */
    public static String fresh() {
        return new UUID(
                        ThreadLocalRandom.current().nextLong(),
                        ThreadLocalRandom.current().nextLong())
                .toString();
    }

    /** The headers of a CloudEvent of this type, with a fresh id; to be spoilt. */
    public static Map<String, @Nullable String> headers(String type) {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", fresh(),
                "ce_source", "/by-hand",
                "ce_type", type,
                "ce_time", "2026-11-22T10:00:00Z",
                "content-type", "application/json"));
    }

    /** A record for the topic of attendance; without a partition, where its key leads. */
    public static ProducerRecord<String, byte[]> record(
            @Nullable Integer partition,
            @Nullable String key,
            Map<String, ? extends @Nullable String> headers,
            @Nullable String value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                TOPIC, partition, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) ->
                record.headers().add(name, text == null ? null : text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Waits until the operator finds the dead letter of this consumer about this record. */
    public static JsonPath awaited(String consumer, RecordMetadata place) {
        return await().atMost(SOON).until(() -> found(consumer, place), letter -> letter.get("id") != null);
    }

    /** The dead letter of this consumer about this record; without an id if there is none. */
    public static JsonPath found(String consumer, RecordMetadata place) {
        Somebody operator = Institutions.operator();
        String from = Instant.ofEpochMilli(place.timestamp()).minusSeconds(1).toString();
        String next = "/v1/dead-letters?limit=200&consumer=" + consumer + "&from=" + from;
        String cursor = "";
        do {
            JsonPath page = operator.reads(next + cursor);
            Map<String, Object> letter =
                    page.getMap("items.find { it.topic == '%s' && it.partition == %d && it.offset == %d }"
                            .formatted(place.topic(), place.partition(), place.offset()));
            if (letter != null) {
                return operator.reads("/v1/dead-letters/" + letter.get("id"));
            }
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return JsonPath.from("{}");
    }
}
