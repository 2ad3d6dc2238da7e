package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.fault.House.soon;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.kube.Manifests;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Pupil;
import org.kinbridge.story.Somebody;

/** A broker over TLS that knows its users: each role has rights enough for its work, and none for anybody else's. */
class SecuredBusIT {

    private static final String OUTLET = "kinbridge.outlet.00000000-0000-7000-8000-000000000000.v1";
    private static final String OUTLET_USER = "outlet-00000000-0000-7000-8000-000000000000";

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.jdbcUrl());
    private final SecuredBus bus = new SecuredBus();

    SecuredBusIT() throws IOException, InterruptedException {}

    @BeforeEach
    void serversAreUp() throws IOException, ExecutionException, InterruptedException {
        house.startPostgres();
        bus.furnish(Manifests.PRODUCTION);
        bus.furnish(Manifests.FOLDER.resolve("outlet"));
    }

    @AfterEach
    void end() throws InterruptedException {
        house.end();
        bus.close();
    }

    @Test
    void eachRoleDoesItsWorkWithTheRightsThatItsFileGives() throws Exception {
        house.startService(bus.environmentOf("kinbridge-api"));
        Replica relay = house.startReplica(bus.environmentOf("kinbridge-relay"));
        house.startReplica(bus.environmentOf("kinbridge-consumers"));
        house.startReplica(bus.environmentOf("kinbridge-due"));
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Household home = Household.found().open();
        toldAndHandled(home, school);
        soon().untilAsserted(() -> assertEquals("there", house.busState()));
        soon().untilAsserted(() -> assertEquals("there", relay.busState()));
    }

    /** Strimzi made the topic, and due work may not: it finds it, and writes. */
    @Test
    void anOutletIsWrittenWithTheRightsOfDueWork() throws Exception {
        house.startService(bus.environmentOf("kinbridge-api"));
        Replica due = house.startReplica(bus.environmentOf("kinbridge-due"));
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        String topic = "kinbridge.outlet." + school.id() + ".v1";
        String subscription = "/v1/subscriptions/"
                + school.posts(
                                "/v1/subscriptions",
                                Map.of(
                                        "eventTypes",
                                        List.of("attendance.recorded"),
                                        "delivery",
                                        Map.of("kind", "OUTLET")),
                                201)
                        .getString("id");
        school.posts(subscription + "/test-deliveries", 201);
        soon().until(() -> !school.reads(subscription + "/deliveries")
                .getList("items[0].attempts")
                .isEmpty());
        bus.make(topic);
        soon().until(() ->
                "DELIVERED".equals(school.reads(subscription + "/deliveries").getString("items[0].state")));
        soon().untilAsserted(() -> assertEquals("there", due.busState()));
        refusedToWrite("kinbridge-due", "kinbridge.attendance.v1");
        refusedToWrite("kinbridge-relay", topic);
    }

    private void toldAndHandled(Household home, Somebody school) {
        school.posts("/v1/subscriptions", Map.of("eventTypes", List.of("attendance.recorded")), 201);
        Pupil.enrolled(home, school, "S-1").late(1);
        Somebody post = Institutions.post("Consulate in Milan", "PH");
        post.posts("/v1/subscriptions", Map.of("eventTypes", List.of("worker.registered")), 201);
        String code = home.maria()
                .posts("/v1/introductions", Map.of("about", home.maria().id(), "to", "POST"), 201)
                .getString("code");
        post.posts("/v1/worker-registrations", Map.of("code", code, "occupation", "Nurse"), 201);
        soon().until(() -> ledger.unsent() == 0);
        for (Somebody reader : List.of(school, post)) {
            soon().until(() -> reader.reads("/v1/notices").getList("items").size() == 1);
        }
        soon().until(() -> home.maria().reads("/v1/notices").getList("items").size() == 2);
        assertEquals(Set.of(), ledger.deadLetters());
    }

    @Test
    void nobodyReadsOrWritesWhatIsNotTheirs() {
        refusedToRead("kinbridge-relay", "kinbridge.families.v1");
        refusedToRead("school-notifications", "kinbridge.messages.v1");
        refusedToRead(OUTLET_USER, "kinbridge.attendance.v1");
        refusedToWrite("family-notices", "kinbridge.attendance.v1");
        refusedToWrite(OUTLET_USER, OUTLET);
        assertEquals(List.of(), read(OUTLET_USER, OUTLET));
    }

    private void refusedToRead(String user, String topic) {
        assertThrows(TopicAuthorizationException.class, () -> read(user, topic), user + " reads " + topic);
    }

    private List<String> read(String user, String topic) {
        Map<String, Object> settings = new HashMap<>(bus.client(user));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            List<String> found = new ArrayList<>();
            consumer.poll(Duration.ofSeconds(5)).forEach(record -> found.add(record.value()));
            return found;
        }
    }

    private void refusedToWrite(String user, String topic) {
        Map<String, Object> settings = new HashMap<>(bus.client(user));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var refusal = assertThrows(
                    ExecutionException.class,
                    () -> producer.send(new ProducerRecord<>(topic, "x")).get(),
                    user + " writes " + topic);
            assertInstanceOf(AuthorizationException.class, refusal.getCause());
        }
    }

    @Test
    void aWrongPasswordCostsNothingButDelay() throws Exception {
        List<String> users = List.of(
                "kinbridge-relay",
                "family-notices",
                "school-notifications",
                "consular-notifications",
                "kinbridge-live",
                "kinbridge-due");
        for (String user : users) {
            bus.itsPasswordIs(user, "not the one that the pods have");
        }
        house.startService(bus.environmentOf("kinbridge-api"));
        List<Replica> replicas = List.of(
                house.startReplica(bus.environmentOf("kinbridge-relay")),
                house.startReplica(bus.environmentOf("kinbridge-consumers")),
                house.startReplica(bus.environmentOf("kinbridge-due")));
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Household home = Household.found().open();
        assertTrue(ledger.unsent() > 0);
        assertEquals("degraded", house.busState());
        for (Replica replica : replicas) {
            assertEquals("degraded", replica.busState());
        }

        for (String user : users) {
            bus.itsPasswordIs(user, bus.password(user));
        }
        toldAndHandled(home, school);
        soon().untilAsserted(() -> assertEquals("there", house.busState()));
    }
}
