package org.kinbridge.contract;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Broker;
import org.kinbridge.story.Grants;
import org.kinbridge.story.Household;
import org.kinbridge.story.Pupil;
import org.kinbridge.story.TwoSchools;

/** A stand-alone reader finds in its own topic what {@code api-spec/asyncapi.yaml} says of it. */
@QuarkusTest
class OutletContractTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final BusContract contract = new BusContract();
    private final ObjectMapper json = new ObjectMapper();

    OutletContractTest() throws IOException {}

    @Test
    void whatStandsInAnOutletIsAsTheContractSays() throws JsonProcessingException {
        TwoSchools both = TwoSchools.of(Household.found());
        String subscription = both.subscribed(Map.of("kind", "OUTLET"));
        both.rome().posts("/v1/subscriptions/" + subscription + "/test-deliveries", 201);
        String grant = both.let();
        both.agree(TwoSchools.DAY_AND_CATEGORY);
        Grants.ofAttendance(both.home().ben(), both.home().ana(), both.rome());
        both.manila().late(1);
        new Pupil(both.rome(), "R-7", grant).late(1);
        await().atMost(SOON).until(() -> Broker.outlet(both.rome().id()).size() == 3);
        both.home().ben().asks().delete("/v1/grants/" + grant).then().statusCode(200);
        await().atMost(SOON).until(() -> Broker.outlet(both.rome().id()).size() == 4);

        Set<String> seen = new TreeSet<>();
        for (ConsumerRecord<String, byte[]> record : Broker.outlet(both.rome().id())) {
            seen.add(check(record));
        }
        assertEquals(Set.of("attendance.recorded", "grant.ended", "test"), seen);
        assertFalse(contract.inOutlet("test", "payload", "{\"notice\":\"" + subscription + "\"}")
                .isEmpty());
    }

    private String check(ConsumerRecord<String, byte[]> record) throws JsonProcessingException {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        String type = headers.getOrDefault("ce_type", "none");
        assertEquals(List.of(), contract.inOutlet(type, "headers", json.writeValueAsString(headers)), type);
        assertEquals(
                List.of(), contract.inOutlet(type, "bindings/kafka/key", json.writeValueAsString(record.key())), type);
        assertEquals(List.of(), contract.inOutlet(type, "payload", text(record.value())), type);
        return type;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
