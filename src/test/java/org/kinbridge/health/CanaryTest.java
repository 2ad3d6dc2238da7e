package org.kinbridge.health;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Words that exist nowhere else are planted in a small life; logs, metrics and refusals must hold none of them. On the
 * packaged service, {@code fault.CanaryIT} looks into topics and traces too.
 */
@QuarkusTest
class CanaryTest {

    private final Overheard log = new Overheard();
    private final Canaries canaries = new Canaries();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void logsMetricsAndRefusalsHoldNoNameNumberCodeOrWord() {
        new CanaryLife(canaries).live();

        assertTrue(canaries.count() >= 50, () -> canaries.count() + " canaries");
        String metrics = RestAssured.get("/q/metrics").asString();
        List.of("kinbridge_outbox_oldest_unsent_seconds", "kinbridge_inbox_records_total", "kinbridge_live_sockets")
                .forEach(name -> assertTrue(metrics.contains(name), name));
        assertTrue(log.text().contains("attendance.recorded"), "a line for each fact");
        canaries.holdsNone("the metrics", metrics);
        canaries.holdsNone("the log", log.text());
        canaries.refusalsHoldNone();
    }
}
