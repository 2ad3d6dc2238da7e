package org.kinbridge.inbox;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.DeadLetters;

/** How far each consumer is behind can be read where metrics are read. */
@QuarkusTest
class LagTest {

    @Test
    void everyConsumersLagIsAMetric() throws Exception {
        await().during(java.time.Duration.ofSeconds(8)).atMost(java.time.Duration.ofSeconds(12)).until(() -> true);
        Files.writeString(Path.of("/tmp/kb-journal-metrics.txt"), RestAssured.get("/q/metrics").asString());
        for (String consumer : List.of("family-notices", "school-notifications", "consular-notifications")) {
            Pattern lag = Pattern.compile("kafka_consumer_fetch_manager_records_lag\\{[^}]*client_id=\"[^\"]*" + consumer
                    + "[^}]*topic=\"" + Pattern.quote(DeadLetters.TOPIC.replace('.', '_')));
            await().atMost(DeadLetters.SOON)
                    .until(() -> lag.matcher(RestAssured.get("/q/metrics").asString()).find());
        }
    }
}
