package org.kinbridge.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.story.DeadLetters;

/** A dead letter that cannot be written whole is written without its fact; one that only has to wait keeps it. */
@QuarkusTest
class BuryingTest {

    private static final String TOPIC = "kinbridge.institutions.v1";
    private static final String REFUSED = "22008";
    private static final String AWAY = "08006";

    private final Inbox inbox;
    private final Records records;
    private final MeterRegistry metrics;
    private final Consuming consuming;
    private final Flaky flaky;
    private final long offset = ThreadLocalRandom.current().nextLong(1_000_000_000_000L);

    BuryingTest(Inbox inbox, Records records, MeterRegistry metrics, Consuming consuming, Flaky flaky) {
        this.inbox = inbox;
        this.records = records;
        this.metrics = metrics;
        this.consuming = consuming;
        this.flaky = flaky;
    }

    @Test
    @Timeout(30)
    void aFactThatIsRefusedIsLeftOut() {
        List<Dead> written = new ArrayList<>();
        new Consuming(inbox, records, dead -> write(dead, dead.fact() != null, REFUSED, written), metrics)
                .consume(flaky, misplaced(0));
        assertEquals(1, written.size());
        assertNull(written.getFirst().fact());
        assertNotNull(written.getFirst().event());
        assertEquals("wrong-key", written.getFirst().cause());
    }

    @Test
    @Timeout(30)
    void aFactIsKeptHoweverLongTheDatabaseIsAway() {
        List<Dead> written = new ArrayList<>();
        List<Dead> tried = new ArrayList<>();
        LayingAside table = dead -> {
            tried.add(dead);
            write(dead, tried.size() <= 5, AWAY, written);
        };
        new Consuming(inbox, records, table, metrics).consume(flaky, misplaced(0));
        assertEquals(1, written.size());
        assertNotNull(written.getFirst().fact());
    }

    /** A producer writes what time it likes on its record. */
    @Test
    @Timeout(30)
    void aRecordOfATimeBeyondAllCalendarsIsLaidAsideOnce() {
        consuming.consume(flaky, misplaced(Long.MAX_VALUE));
        consuming.consume(flaky, misplaced(Long.MAX_VALUE));
        RecordMetadata place = new RecordMetadata(
                new TopicPartition(TOPIC, 0),
                offset,
                0,
                Instant.now().minusSeconds(60).toEpochMilli(),
                0,
                0);
        assertEquals("wrong-key", DeadLetters.found(Flaky.CONSUMER, place).getString("cause"));
    }

    private static void write(Dead dead, boolean fails, String state, List<Dead> written) {
        if (fails) {
            throw new IllegalStateException(new SQLException("no", state));
        }
        written.add(dead);
    }

    /** A fact under another's key. */
    private ConsumerRecord<String, byte[]> misplaced(long timestamp) {
        byte[] data =
                "{\"institution\":\"%s\"}".formatted(InstitutionId.fresh()).getBytes(StandardCharsets.UTF_8);
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", DeadLetters.fresh(),
                        "ce_source", "/by-hand",
                        "ce_type", "institution.registered",
                        "ce_time", "2026-11-22T10:00:00Z")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                TOPIC,
                0,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                data.length,
                "nobody",
                data,
                headers,
                Optional.empty());
    }
}
