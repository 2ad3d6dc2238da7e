package org.kinbridge.health;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** With everything in its place. What is said when something is away is told in {@code fault.BrokerAwayIT}. */
@QuarkusTest
class HealthTest {

    @Test
    void itLivesWhateverElseIsAway() {
        RestAssured.get("/q/health/live")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks", empty());
    }

    @Test
    void itIsReadyWithItsDatabaseAndItsBroker() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> RestAssured.get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body("checks.status", everyItem(equalTo("UP")))
                        .body("checks.name", hasItem("Database connections health check"))
                        .body("checks.find { it.name == 'Kafka' }.data.state", equalTo("there")));
    }
}
