package org.kinbridge.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Broker;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Somebody;

/** What somebody else wrote to a topic is laid aside with its cause, and holds nothing up. */
@QuarkusTest
class PoisonTest {

    private static final String TOPIC = "kinbridge.attendance.v1";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource db;

    @Test
    void garbageBecomesADeadLetterAndTheNextGoodRecordIsHandled() throws SQLException {
        List<RecordMetadata> unreadable = new ArrayList<>();
        for (int partition = 0; partition < Broker.partitions(TOPIC); partition++) {
            unreadable.addAll(garbage(partition));
        }
        RecordMetadata impossible = plant(0, headers("attendance.recorded"), """
                {"child":"%1$s","attendanceEvent":"%1$s","enrolment":"%1$s","school":"%1$s"}
                """.formatted(fresh()));

        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        enrol(home, school);
        report(school, "2026-11-02");

        await().atMost(SOON).until(() -> notices(home.ben()) == 1);
        for (String consumer : List.of("family-notices", "school-notifications")) {
            for (RecordMetadata record : unreadable) {
                await().atMost(SOON).until(() -> cause(consumer, record).equals("unreadable"));
            }
        }
        await().atMost(SOON).until(() -> cause("family-notices", impossible).equals("Problem"));
        assertEquals("", cause("school-notifications", impossible));
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() throws SQLException {
        double before = skipped();
        RecordMetadata unknown = plant(0, headers("attendance.invented"), "{}");
        await().atMost(SOON).until(() -> skipped() > before);
        assertEquals("", cause("family-notices", unknown));
    }

    @Test
    void aRecordThatComesTwiceIsHandledOnce() {
        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        enrol(home, school);
        report(school, "2026-11-02");
        await().atMost(SOON).until(() -> notices(home.ben()) == 1);

        ConsumerRecord<String, byte[]> first = Broker.everything().stream()
                .filter(record -> ("child:" + home.ana().id()).equals(record.key()))
                .filter(record -> "attendance.recorded".equals(header(record, "ce_type")))
                .findFirst()
                .orElseThrow();
        Broker.plant(new ProducerRecord<>(TOPIC, first.partition(), first.key(), first.value(), first.headers()));
        report(school, "2026-11-03");

        await().atMost(SOON).until(() -> notices(home.ben()) >= 2);
        assertEquals(
                List.of("2026-11-02", "2026-11-03"),
                home.ben().reads("/v1/notices").getList("items.data.eventDate"));
    }

    /** No CloudEvent at all, half of one, one in a form we do not speak, and good ones around bad data. */
    private static List<RecordMetadata> garbage(int partition) {
        Map<String, @Nullable String> halved = headers("attendance.recorded");
        halved.remove("ce_id");
        Map<String, @Nullable String> emptied = headers("attendance.recorded");
        emptied.put("ce_time", null);
        Map<String, @Nullable String> misnamed = headers("attendance.recorded");
        misnamed.put("ce_id", "not an id");
        Map<String, @Nullable String> untimely = headers("attendance.recorded");
        untimely.put("ce_time", "yesterday");
        return List.of(
                plant(partition, Map.of(), "garbage"),
                plant(partition, Map.of("content-type", "application/cloudevents+json"), "{\"specversion\":\"1.0\"}"),
                plant(partition, halved, "{}"),
                plant(partition, emptied, "{}"),
                plant(partition, misnamed, "{}"),
                plant(partition, untimely, "{}"),
                plant(partition, headers("attendance.recorded"), "{\"child\":"),
                plant(partition, headers("attendance.recorded"), "{\"child\":\"somebody\"}"),
                plant(partition, headers("attendance.recorded"), "[]"),
                plant(partition, headers("attendance.recorded"), null));
    }

    private static Map<String, @Nullable String> headers(String type) {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", fresh(),
                "ce_source", "/by-hand",
                "ce_type", type,
                "ce_time", "2026-11-22T10:00:00Z",
                "content-type", "application/json"));
    }

    private static RecordMetadata plant(
            int partition, Map<String, ? extends @Nullable String> headers, @Nullable String value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                TOPIC, partition, null, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) ->
                record.headers().add(name, text == null ? null : text.getBytes(StandardCharsets.UTF_8)));
        return Broker.plant(record);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return record.headers().lastHeader(name) == null
                ? ""
                : new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The cause of the dead letter; empty if the record is none. */
    private String cause(String consumer, RecordMetadata record) throws SQLException {
        try (Connection connection = db.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select dead_cause from inbox
                        where consumer = ? and dead_topic = ? and dead_partition = ? and dead_offset = ?
                        """)) {
            query.setString(1, consumer);
            query.setString(2, record.topic());
            query.setInt(3, record.partition());
            query.setLong(4, record.offset());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static double skipped() {
        Matcher counted = Pattern.compile(
                        "kinbridge_inbox_records_total\\{consumer=\"family-notices\",outcome=\"unknown\"} (\\S+)")
                .matcher(given().get("/q/metrics").asString());
        return counted.find() ? Double.parseDouble(counted.group(1)) : 0;
    }

    private static void enrol(Household home, Somebody school) {
        String code = home.ben()
                .posts("/v1/introductions", Map.of("about", home.ana().id(), "to", "SCHOOL"), 201)
                .getString("code");
        school.posts("/v1/enrolments", Map.of("code", code, "studentUniqueId", "1"), 201);
    }

    private static void report(Somebody school, String day) {
        school.posts(
                "/v1/attendance-events",
                Map.of("studentUniqueId", "1", "eventDate", day, "attendanceEventCategoryDescriptor", "Tardy"),
                201);
    }

    private static int notices(Somebody reader) {
        return reader.reads("/v1/notices").getList("items").size();
    }
}
