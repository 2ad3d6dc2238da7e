package org.kinbridge.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.story.DeadLetters.fresh;
import static org.kinbridge.story.DeadLetters.headers;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Broker;
import org.kinbridge.story.DeadLetters;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Somebody;

/** What somebody else wrote to a topic is laid aside with its cause, and holds nothing up. */
@QuarkusTest
class PoisonTest {

    private static final String TOPIC = DeadLetters.TOPIC;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void garbageBecomesADeadLetterAndTheNextGoodRecordIsHandled() {
        List<RecordMetadata> unreadable = new ArrayList<>();
        for (int partition = 0; partition < Broker.partitions(TOPIC); partition++) {
            unreadable.addAll(garbage(partition));
        }
        String nobody = fresh();
        RecordMetadata impossible = plant(0, "child:" + nobody, headers("attendance.recorded"), """
                {"child":"%1$s","attendanceEvent":"%1$s","enrolment":"%1$s","school":"%1$s"}
                """.formatted(nobody));

        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        enrol(home, school);
        report(school, "2026-11-02");

        await().atMost(SOON).until(() -> notices(home.ben()) == 1);
        for (String consumer : List.of("family-notices", "school-notifications")) {
            for (RecordMetadata record : unreadable) {
                assertEquals("unreadable", DeadLetters.awaited(consumer, record).getString("cause"));
            }
        }
        JsonPath letter = DeadLetters.awaited("family-notices", impossible);
        assertEquals("not-found", letter.getString("cause"));
        assertEquals("child:" + nobody, letter.getString("stream"));
        assertNull(DeadLetters.found("school-notifications", impossible).getString("id"));
    }

    /** What is too long to be a fact is not even parsed, and nothing of it is kept. */
    @Test
    void fiveMegabytesAreLaidAsideAndTheNextGoodRecordIsHandled() {
        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        enrol(home, school);
        String key = "child:" + home.ana().id();

        ProducerRecord<String, byte[]> record = DeadLetters.record(
                null, key, headers("attendance.recorded"), "{\"child\":\"" + "x".repeat(5_000_000) + "\"}");
        RecordMetadata long5 = Broker.plantLarge(record);
        report(school, "2026-11-02");

        await().atMost(SOON).until(() -> notices(home.ben()) == 1);
        assertEquals("too-large", DeadLetters.awaited("family-notices", long5).getString("cause"));
    }

    /** A fact in another's stream could overtake or be overtaken; it is none of ours. */
    @Test
    void aFactUnderAnotherKeyIsLaidAside() {
        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        enrol(home, school);
        report(school, "2026-11-02");
        await().atMost(SOON).until(() -> notices(home.ben()) == 1);
        ConsumerRecord<String, byte[]> told = told(home);

        Map<String, @Nullable String> again = headers("attendance.recorded");
        RecordMetadata misplaced =
                plant(0, "child:" + fresh(), again, new String(told.value(), StandardCharsets.UTF_8));
        RecordMetadata keyless = plant(0, null, again, new String(told.value(), StandardCharsets.UTF_8));

        for (RecordMetadata record : List.of(misplaced, keyless)) {
            assertEquals(
                    "wrong-key", DeadLetters.awaited("family-notices", record).getString("cause"));
        }
        assertEquals(1, notices(home.ben()));
    }

    /** Nothing that could be replayed stands in a record that held no fact. */
    @Test
    void garbageCannotBeReplayed() {
        RecordMetadata garbage = plant(0, null, Map.of(), "Maria Santos, +39 320 1234567");
        JsonPath letter = DeadLetters.awaited("family-notices", garbage);
        assertFalse(letter.prettify().contains("Maria"));
        Somebody operator = Institutions.operator();
        operator.asks()
                .post("/v1/dead-letters/" + letter.getString("id") + "/replay")
                .then()
                .statusCode(409)
                .body("type", endsWith("/state-conflict"));
        assertEquals(
                "DEAD",
                operator.reads("/v1/dead-letters/" + letter.getString("id")).getString("state"));
    }

    /** A word that came up since, a version that came up since; a field that came up since is no reason to skip. */
    @Test
    void whatANewerVersionSaysIsSkippedAndCountedAndItsFurtherFieldsPassBy() {
        double before = skipped("newer");
        Map<String, @Nullable String> newer = headers("attendance.recorded");
        newer.put("ce_specversion", "2.0");
        RecordMetadata version = plant(0, null, newer, "{}");
        String nobody = fresh();
        RecordMetadata further = plant(0, "child:" + nobody, headers("attendance.recorded"), """
                {"child":"%1$s","attendanceEvent":"%1$s","enrolment":"%1$s","school":"%1$s","period":"MORNING"}
                """.formatted(nobody));

        assertEquals("not-found", DeadLetters.awaited("family-notices", further).getString("cause"));
        assertTrue(skipped("newer") > before);
        assertNull(DeadLetters.found("family-notices", version).getString("id"));
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        double before = skipped("unknown");
        RecordMetadata unknown = plant(0, null, headers("attendance.invented"), "{}");
        await().atMost(SOON).until(() -> skipped("unknown") > before);
        assertNull(DeadLetters.found("family-notices", unknown).getString("id"));
    }

    @Test
    void aRecordThatComesTwiceIsHandledOnce() {
        Household home = Household.found();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        enrol(home, school);
        report(school, "2026-11-02");
        await().atMost(SOON).until(() -> notices(home.ben()) == 1);

        ConsumerRecord<String, byte[]> first = told(home);
        Broker.plant(new ProducerRecord<>(TOPIC, first.partition(), first.key(), first.value(), first.headers()));
        report(school, "2026-11-03");

        await().atMost(SOON).until(() -> notices(home.ben()) >= 2);
        assertEquals(
                List.of("2026-11-02", "2026-11-03"),
                home.ben().reads("/v1/notices").getList("items.data.eventDate"));
    }

    private static ConsumerRecord<String, byte[]> told(Household home) {
        return Broker.everything().stream()
                .filter(record -> ("child:" + home.ana().id()).equals(record.key()))
                .filter(record -> "attendance.recorded".equals(header(record, "ce_type")))
                .findFirst()
                .orElseThrow();
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
                plant(partition, null, Map.of(), "garbage"),
                plant(
                        partition,
                        null,
                        Map.of("content-type", "application/cloudevents+json"),
                        "{\"specversion\":\"1.0\"}"),
                plant(partition, null, halved, "{}"),
                plant(partition, null, emptied, "{}"),
                plant(partition, null, misnamed, "{}"),
                plant(partition, null, untimely, "{}"),
                plant(partition, null, headers("attendance.recorded"), "{\"child\":"),
                plant(partition, null, headers("attendance.recorded"), "{\"child\":\"somebody\"}"),
                plant(partition, null, headers("attendance.recorded"), "[]"),
                plant(partition, null, headers("attendance.recorded"), null));
    }

    private static RecordMetadata plant(
            int partition,
            @Nullable String key,
            Map<String, ? extends @Nullable String> headers,
            @Nullable String value) {
        return Broker.plant(DeadLetters.record(partition, key, headers, value));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return record.headers().lastHeader(name) == null
                ? ""
                : new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static double skipped(String why) {
        Matcher counted = Pattern.compile(
                        "kinbridge_inbox_records_total\\{consumer=\"family-notices\",outcome=\"" + why + "\"} (\\S+)")
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
