package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The Scuola Manzoni has a Kafka of its own, and reads there what it is told, after the gate and no more. */
@QuarkusTest
class OutletStoryTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void whatIsToldIsWrittenInOrderByTheSchoolsOwnRecord() {
        TwoSchools both = TwoSchools.of(Household.found());
        String subscription = both.subscribed(Map.of("kind", "OUTLET"));
        both.let();
        both.agree(TwoSchools.DAY_AND_CATEGORY);
        both.rome().posts("/v1/subscriptions/" + subscription + "/test-deliveries", 201);
        await().atMost(SOON).until(() -> outlet(both).size() == 1);
        for (int day = 1; day <= 3; day++) {
            both.manila().late(day);
        }

        await().atMost(SOON).until(() -> outlet(both).size() == 4);
        List<ConsumerRecord<String, byte[]>> records = outlet(both);
        CloudEvent test = event(records.getFirst());
        assertEquals("test", test.getType());
        assertEquals(subscription, records.getFirst().key());
        List<ConsumerRecord<String, byte[]>> told = records.subList(1, 4);
        assertEquals(
                both.read().getList("items.id").subList(1, 4),
                told.stream().map(one -> says(one).getString("notice")).toList());
        told.forEach(one -> isWhatTheTwoAgreedOn(one, both));
        JsonPath log = both.rome().reads("/v1/subscriptions/" + subscription + "/deliveries");
        assertEquals(records.stream().map(one -> event(one).getId()).toList(), log.getList("items.id"));
        assertEquals(Set.of("DELIVERED"), Set.copyOf(log.getList("items.state")));
        theFamilySeesThatItWasRead(both);
    }

    private static void isWhatTheTwoAgreedOn(ConsumerRecord<String, byte[]> record, TwoSchools both) {
        CloudEvent event = event(record);
        assertEquals("attendance.recorded", event.getType());
        assertEquals("/kinbridge", event.getSource().toString());
        assertEquals(both.enrolment(), record.key());
        assertEquals(both.enrolment(), event.getSubject());
        assertNotNull(event.getTime());
        assertEquals(
                Set.of("enrolment", "eventDate", "category"),
                says(record).getMap("data").keySet());
        String whole = record.headers() + new String(record.value(), StandardCharsets.UTF_8);
        for (String hidden : List.of(
                both.home().ana().id(), both.home().family(), both.home().ben().id(), "2026-0815")) {
            assertFalse(whole.contains(hidden));
        }
    }

    private static void theFamilySeesThatItWasRead(TwoSchools both) {
        JsonPath readings = both.home().ben().reads("/v1/me/readings");
        assertTrue(readings.getList("items.findAll { it.institution.name == 'Scuola Manzoni' && it.kind == 'NOTICE' }")
                        .size()
                >= 3);
    }

    @Test
    void whatWaitsIsNotWrittenOnceTheGrantHasEnded() {
        TwoSchools both = TwoSchools.of(Household.found());
        String subscription = both.subscribed(Map.of("kind", "OUTLET"));
        String grant = both.let();
        both.agree(TwoSchools.DAY_AND_CATEGORY);
        both.manila().late(1);
        await().atMost(SOON).until(() -> outlet(both).size() == 1);

        both.home().ben().asks().delete("/v1/grants/" + grant).then().statusCode(200);
        await().atMost(SOON).until(() -> outlet(both).size() == 2);
        both.manila().late(2);
        await().atMost(SOON).until(() -> both.why().contains("ended"));
        ConsumerRecord<String, byte[]> last = outlet(both).getLast();
        assertEquals(2, outlet(both).size());
        assertEquals("grant.ended", event(last).getType());
        assertEquals(both.enrolment(), last.key());
        assertEquals(grant, says(last).getString("data.grant"));
        assertEquals(
                List.of("DELIVERED", "DELIVERED"),
                both.rome()
                        .reads("/v1/subscriptions/" + subscription + "/deliveries")
                        .getList("items.state"));
    }

    private static List<ConsumerRecord<String, byte[]>> outlet(TwoSchools both) {
        return Broker.outlet(both.rome().id());
    }

    private static CloudEvent event(ConsumerRecord<String, byte[]> record) {
        return KafkaMessageFactory.createReader(record).toEvent();
    }

    private static JsonPath says(ConsumerRecord<String, byte[]> record) {
        return JsonPath.from(new String(record.value(), StandardCharsets.UTF_8));
    }
}
