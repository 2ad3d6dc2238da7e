package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.story.Household;
import org.kinbridge.story.Letters;
import org.kinbridge.story.Somebody;

/** The packaged service tells a collector how long things take, and nothing of whom they are about; without one, nothing. */
class TracesIT {

    private static final String WORD = "Quetzalcoatlus";

    private final Collector collector = new Collector();
    private final House house;

    TracesIT() throws IOException {
        house = new House();
    }

    @BeforeEach
    void startServers() throws IOException {
        house.startPostgres();
        house.startBroker();
    }

    @AfterEach
    void end() throws InterruptedException {
        house.end();
        collector.close();
    }

    @Test
    void tracesLeaveForACollectorAndHoldNothingOfPeople() throws IOException, InterruptedException {
        house.startService(Map.of(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.address(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms"));
        Household home = aSmallLife();
        House.soon().until(() -> collector.text().contains("/v1/notices"));
        house.stopService();

        String traces = collector.text();
        List.of("kinbridge", "/v1/memberships", "/v1/conversations").forEach(expected -> holds(traces, expected));
        List.of(
                        WORD,
                        "Maria",
                        "Lolo Ben",
                        "Santos",
                        "Good night",
                        home.linkCode(),
                        home.family(),
                        "/v1/family-links",
                        "/sim/")
                .forEach(planted -> holdsNot(traces, Pattern.quote(planted)));
        List.of(home.mariaNumber().substring(3), home.benNumber().substring(3), Household.PIN, "127.0.0.1")
                .forEach(number -> holdsNot(traces, "(?<![0-9a-f])" + Pattern.quote(number) + "(?![0-9a-f])"));
        saysNothingOfTraces(house.serviceSaid());
    }

    @Test
    void withoutACollectorNothingIsSentAndNothingIsSaidOfIt() throws IOException, InterruptedException {
        house.startService(Map.of("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms"));
        aSmallLife();
        house.stopService();

        assertEquals("", collector.text());
        saysNothingOfTraces(house.serviceSaid());
    }

    private static Household aSmallLife() {
        Household home = Household.found().open();
        Somebody maria = home.maria();
        Letters.send(maria, Letters.conversation(maria), "Good night, " + WORD);
        maria.asks().get("/v1/families?cursor=" + WORD).then().statusCode(422);
        maria.asks().get("/v1/families/" + WORD).then().statusCode(404);
        maria.asks().get("/v1/" + WORD + "?to=" + WORD).then().statusCode(404);
        maria.asks().header("User-Agent", WORD).get("/v1/me").then().statusCode(200);
        maria.asks().body("{\"" + WORD + "\":1}").post("/v1/families").then().statusCode(400);
        Somebody.byPin(home.benNumber(), WORD, "111111").then().statusCode(401);
        RestAssured.given()
                .header("Authorization", "Bearer " + WORD)
                .get("/v1/me")
                .then()
                .statusCode(401);
        maria.reads("/v1/notices");
        return home;
    }

    private static void holds(String traces, String expected) {
        assertTrue(traces.contains(expected), () -> "no " + expected + " in the traces");
    }

    private static void holdsNot(String traces, String planted) {
        assertFalse(Pattern.compile(planted).matcher(traces).find(), () -> planted + " is in the traces");
    }

    private static void saysNothingOfTraces(String log) {
        assertFalse(
                Pattern.compile("(?i)trace_?id|span_?id|otlp|export")
                        .matcher(log)
                        .find(),
                log);
    }
}
