package org.kinbridge.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A topic that takes nothing for a while costs nothing but time: all of it comes, and in its order. */
@QuarkusTest
class BrokerRefusesOutletTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void whatATopicDoesNotTakeWaitsAndKeepsItsOrder() {
        TwoSchools both = TwoSchools.of(Household.found());
        Broker.openOutlet(both.rome().id(), false);
        String log = "/v1/subscriptions/" + both.subscribed(Map.of("kind", "OUTLET")) + "/deliveries";
        both.let();
        both.agree(TwoSchools.DAY_AND_CATEGORY);
        for (int day = 1; day <= 3; day++) {
            both.manila().late(day);
        }
        await().atMost(SOON).until(() -> both.rome().reads(log).getList("items").size() == 3);
        await().atMost(SOON)
                .until(() -> both.rome()
                                .reads(log)
                                .getList("items[0].attempts.failure")
                                .size()
                        >= 2);
        JsonPath waiting = both.rome().reads(log);
        assertEquals(List.of("WAITING", "WAITING", "WAITING"), waiting.getList("items.state"));
        assertEquals("BROKER_AWAY", waiting.getString("items[0].attempts[0].failure"));
        assertEquals(List.of(), waiting.getList("items[1].attempts"));
        assertEquals(3, both.many());

        Broker.openOutlet(both.rome().id(), true);
        await().atMost(SOON)
                .until(() -> both.rome()
                        .reads(log)
                        .getList("items.state")
                        .equals(List.of("DELIVERED", "DELIVERED", "DELIVERED")));
        List<String> came = Broker.outlet(both.rome().id()).stream()
                .map(record -> Broker.header(record, "ce_id"))
                .distinct()
                .toList();
        assertEquals(both.rome().reads(log).getList("items.id"), came);
    }
}
