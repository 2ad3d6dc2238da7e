package org.kinbridge.inbox;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Broker;
import org.kinbridge.story.DeadLetters;

/** How far each consumer is behind, as a whole and by topic, can be read where metrics are read. */
@QuarkusTest
class LagTest {

    @Test
    void everyConsumersLagIsAMetric() {
        Broker.plant(DeadLetters.record(0, null, Map.of(), "garbage"));
        for (String consumer : List.of("family-notices", "school-notifications", "consular-notifications")) {
            isThere("records_lag_max\\{client_id=\"kafka-consumer-" + consumer + "\"");
        }
        for (String consumer : List.of("family-notices", "school-notifications")) {
            isThere("records_lag\\{client_id=\"kafka-consumer-" + consumer + "\",[^}]*topic=\"" + DeadLetters.TOPIC);
        }
    }

    private static void isThere(String metric) {
        Pattern line = Pattern.compile("kafka_consumer_fetch_manager_" + metric);
        await().atMost(DeadLetters.SOON)
                .until(() ->
                        line.matcher(RestAssured.get("/q/metrics").asString()).find());
    }
}
