package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinbridge.fault.BusReader.Told;
import org.kinbridge.health.Canaries;
import org.kinbridge.health.CanaryLife;

/** Whatever leaves the packaged service beside its answers: topics, log, metrics, traces. None of it holds a canary. */
class CanaryIT {

    private final Collector collector = new Collector();
    private final House house = new House();
    private final Ledger ledger = new Ledger(house.jdbcUrl());
    private final Canaries canaries = new Canaries();

    CanaryIT() throws IOException {}

    @AfterEach
    void end() throws InterruptedException {
        house.end();
        collector.close();
    }

    @Test
    void nothingThatLeavesHoldsANameANumberACodeOrAWord() throws IOException, InterruptedException {
        house.startPostgres();
        house.startBroker();
        house.startService(Map.of(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.address(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms"));
        new CanaryLife(canaries).live();
        House.soon().until(() -> ledger.unsent() == 0);
        String metrics = RestAssured.get("/q/metrics").asString();
        List<Told> told = new BusReader(house.bootstrapServers()).everything();
        house.stopService();

        assertTrue(canaries.count() >= 50, () -> canaries.count() + " canaries");
        Set<String> types = told.stream().map(Told::type).collect(Collectors.toSet());
        assertTrue(
                types.containsAll(Set.of(
                        "message.sent",
                        "care-plan.signed",
                        "attendance.explained",
                        "assistance-request.replied",
                        "family-link.stopped")),
                types::toString);
        told.forEach(one -> canaries.holdsNone("the topic " + one.record().topic(), text(one.record())));
        assertTrue(collector.text().contains("/v1/care-plans"));
        canaries.holdsNone("the traces", collector.text());
        canaries.holdsNone("the metrics", metrics);
        canaries.holdsNone("the log", house.serviceSaid());
        canaries.refusalsHoldNone();
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        StringBuilder all = new StringBuilder(record.key()).append('\n');
        record.headers()
                .forEach(header -> all.append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8))
                        .append('\n'));
        return all.append(new String(record.value(), StandardCharsets.UTF_8)).toString();
    }
}
