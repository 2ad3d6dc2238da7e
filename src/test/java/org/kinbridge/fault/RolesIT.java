package org.kinbridge.fault;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kinbridge.fault.House.soon;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Institutions;
import org.kinbridge.story.Pupil;
import org.kinbridge.story.Receiver;
import org.kinbridge.story.Somebody;

/** One package in several processes: one answers, one relays and tells, one does what is due, and together they are whole. */
class RolesIT {

    private final House house = new House();
    private final Ledger ledger = new Ledger(house.jdbcUrl());

    RolesIT() throws IOException {}

    @BeforeEach
    void onlyTheApiIsUp() throws IOException {
        house.startPostgres();
        house.startBroker();
        house.startService(Map.of("KINBRIDGE_ROLES", "api"));
    }

    @AfterEach
    void end() throws InterruptedException {
        house.end();
    }

    private Replica start(String roles) throws IOException {
        return house.startReplica(Map.of("KINBRIDGE_ROLES", roles));
    }

    @Test
    void whatIsPostedAtOneIsRelayedToldAndDeliveredByTheOthers() throws Exception {
        Household home = Household.found().open();
        Somebody school = Institutions.school("San Roque Elementary", "PH");
        Receiver receiver = Receiver.open();
        announcingTo(school, receiver);
        Pupil.enrolled(home, school, "S-1").late(1);
        assertEquals("there", house.busState());
        assertFalse(ledger.unsent() == 0);

        Replica worker = start("relay,consumers");
        soon().until(() -> ledger.unsent() == 0);
        soon().until(() -> !home.maria().reads("/v1/notices").getList("items").isEmpty());
        soon().until(() -> school.reads("/v1/notices").getList("items").size() == 1);
        assertEquals("there", worker.busState());
        assertEquals(List.of(), receiver.came());

        Replica due = start("due");
        soon().until(() -> receiver.came().size() == 1);
        soon().untilAsserted(() -> assertEquals("there", due.busState()));
        assertEquals(Set.of(), ledger.deadLetters());
    }

    private static void announcingTo(Somebody school, Receiver receiver) {
        String subscription = school.posts(
                        "/v1/subscriptions",
                        Map.of(
                                "eventTypes",
                                List.of("attendance.recorded"),
                                "delivery",
                                Map.of("kind", "WEBHOOK", "url", receiver.url())),
                        201)
                .getString("id");
        school.posts("/v1/subscriptions/" + subscription + "/webhook-secrets", 201);
    }

    @Test
    void aWorkerAnswersThoseWhoKeepWatchAndNobodyElse() throws IOException {
        Replica worker = start("relay,consumers,due");
        for (String path : List.of("/v1/me", "/v1/Quetzal", "/v1/live", "/q/openapi", "/q/swagger-ui", "/sim/clock")) {
            worker.get(path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("1"))
                    .body("type", endsWith("/unavailable"));
        }
        worker.asks()
                .contentType("application/json")
                .body("{}")
                .post("/v1/auth/token")
                .then()
                .statusCode(503);
        worker.get("/q/health/live").then().statusCode(200);
        String metrics =
                worker.get("/q/metrics").then().statusCode(200).extract().asString();
        assertTrue(metrics.contains("kinbridge_outbox_oldest_unsent_seconds"));
        assertFalse(metrics.contains("Quetzal"), "a path that somebody asked for is in the metrics");
        assertEquals(200, house.readiness().statusCode());
    }
}
