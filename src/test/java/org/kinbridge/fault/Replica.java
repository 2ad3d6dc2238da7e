package org.kinbridge.fault;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One more process of the packaged service, beside the one that {@link House} holds. */
final class Replica {

    private final int port;
    private final OwnProcess process;

    private Replica(int port, OwnProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Comes back when it is ready. */
    static Replica start(House house, Map<String, String> settings) throws IOException {
        int port = OwnProcess.freePort();
        Map<String, String> environment = house.environment(port);
        environment.putAll(settings);
        Path output = Files.createTempFile(Files.createDirectories(Path.of("target", "fault")), "replica-", ".log");
        OwnProcess process = OwnProcess.start(output, environment, List.of("-jar", House.PACKAGE.toString()));
        Replica replica = new Replica(port, process);
        House.soon()
                .ignoreExceptions()
                .until(() -> replica.get("/q/health/ready").statusCode() == 200);
        return replica;
    }

    RequestSpecification asks() {
        return RestAssured.given().baseUri("http://localhost").port(port);
    }

    Response get(String path) {
        return asks().get(path);
    }

    /** What readiness says of the broker. */
    String busState() {
        return get("/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .path("checks.find { it.name == 'Kafka' }.data.state");
    }

    String said() throws IOException {
        return process.said();
    }

    void kill() throws InterruptedException {
        process.kill();
    }
}
