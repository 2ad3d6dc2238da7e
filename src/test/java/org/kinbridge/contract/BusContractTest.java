package org.kinbridge.contract;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kinbridge.event.Events;
import org.kinbridge.event.Topic;
import org.kinbridge.story.Broker;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Plans;
import org.kinbridge.story.Somebody;

/**
 * {@code api-spec/asyncapi.yaml} is what stands on the bus: every record that any test left there, in headers, key and
 * data. It comes last, so that it finds them all.
 */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class BusContractTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    /** Some id may hold the digits of some PIN. */
    private static final Pattern ID_OF_ANY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String ID = "019a0000-0000-7000-8000-000000000000";

    private final BusContract contract = new BusContract();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    DataSource db;

    BusContractTest() throws IOException {}

    @Test
    void everyRecordIsAsTheContractSays() throws JsonProcessingException {
        List<String> secrets = playAJourney();
        await().atMost(SOON).until(() -> unsent() == 0);

        Map<String, Integer> seen = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : Broker.everything()) {
            if (record.headers().lastHeader(Broker.BY_HAND) == null) {
                seen.merge(check(record, secrets), 1, Integer::sum);
            }
        }
        assertTrue(
                seen.keySet()
                        .containsAll(Set.of(
                                "family.founded",
                                "family-link.stopped",
                                "attendance-notice.made",
                                "worker.registered",
                                "subscription.made")),
                seen::toString);
    }

    @Test
    void theContractNamesEveryTopicAndEveryTypeAndNoOther() {
        Set<String> topics =
                Arrays.stream(Topic.values()).map(Topic::topicName).collect(java.util.stream.Collectors.toSet());
        Set<String> types = new TreeSet<>();
        contract.typesByTopic().values().forEach(types::addAll);

        assertEquals(topics, contract.typesByTopic().keySet());
        assertEquals(topics, Broker.topics());
        assertEquals(new TreeSet<>(Events.types().keySet()), types);
    }

    @Test
    void theContractRefusesWhatItShould() {
        assertEquals(List.of(), contract.data("institution.registered", "{\"institution\":\"" + ID + "\"}"));
        for (String wrong : List.of(
                "{\"institution\":\"" + ID + "\",\"name\":\"San Roque\"}",
                "{\"institution\":\"San Roque\"}",
                "{\"institution\":1}",
                "{}",
                "[]")) {
            assertFalse(contract.data("institution.registered", wrong).isEmpty(), wrong);
        }
        assertFalse(contract.headers("institution.registered", "{\"ce_id\":\"" + ID + "\"}")
                .isEmpty());
        assertFalse(
                contract.key("institution.registered", "\"family:" + ID + "\"").isEmpty());
    }

    private String check(ConsumerRecord<String, byte[]> record, List<String> secrets) throws JsonProcessingException {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        String type = headers.getOrDefault("ce_type", "none");
        String data = text(record.value());
        String place = record.topic() + "/" + record.partition() + "/" + record.offset() + " " + type;

        assertEquals(List.of(), contract.headers(type, json.writeValueAsString(headers)), place);
        assertEquals(List.of(), contract.key(type, json.writeValueAsString(record.key())), place);
        assertEquals(List.of(), contract.data(type, data), place);
        assertEquals(List.of(), ReadByTheSdk.wrong(record, Set.of("sequence")), place);
        assertTrue(
                contract.typesByTopic().getOrDefault(record.topic(), Set.of()).contains(type), place);
        String told = ID_OF_ANY.matcher(headers + data).replaceAll("");
        secrets.forEach(secret -> assertFalse(told.contains(secret), place));
        return type;
    }

    /** Leaves a trace on most topics, and says what must not be found in it. */
    private static List<String> playAJourney() {
        Household home = Household.found().open();
        home.ana()
                .asks()
                .delete("/v1/family-links/" + home.link() + "/assent")
                .then()
                .statusCode(200);
        Somebody school = Institutions.school("Sampaguita Academy", "PH");
        school.posts("/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded")), 201);
        school.posts(
                "/v1/enrolments",
                Map.of("code", introduction(home.ben(), home.ana(), "SCHOOL"), "studentUniqueId", "SA-77"),
                201);
        school.posts(
                "/v1/attendance-events",
                Map.of(
                        "studentUniqueId", "SA-77",
                        "eventDate", Plans.inDays(-1).toString(),
                        "attendanceEventCategoryDescriptor", "Excused Absence",
                        "attendanceEventReason", "Dengue"),
                201);
        Somebody post = Institutions.post("Consulate in Turin", "PH");
        post.posts(
                "/v1/worker-registrations",
                Map.of("code", introduction(home.maria(), home.maria(), "POST"), "occupation", "Seamstress"),
                201);
        await().atMost(SOON)
                .until(() -> home.maria().reads("/v1/notices").getList("items").size() == 2);
        return List.of(
                "Maria",
                "Ana",
                "Lolo",
                "Santos",
                home.mariaNumber(),
                home.benNumber(),
                home.linkCode(),
                Household.PIN,
                "Sampaguita",
                "SA-77",
                "Excused",
                "Dengue",
                "Turin",
                "Seamstress");
    }

    private static String introduction(Somebody by, Somebody about, String to) {
        return by.posts("/v1/introductions", Map.of("about", about.id(), "to", to), 201)
                .getString("code");
    }

    private long unsent() throws SQLException {
        try (Connection connection = db.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from journal where sent_at is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
