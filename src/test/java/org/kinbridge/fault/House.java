package org.kinbridge.fault;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** The packaged service, PostgreSQL and the broker, each a process of its own that can be stopped and started again. */
public final class House {

    static final Path PACKAGE = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Path folder =
            Files.createTempDirectory(Files.createDirectories(Path.of("target", "fault")), "house-");
    private final int postgresPort = OwnProcess.freePort();
    private final int kafkaPort = OwnProcess.freePort();
    private final int servicePort = OwnProcess.freePort();
    private final int secondPort = OwnProcess.freePort();
    private int starts;
    private long postmaster;
    private @Nullable OwnProcess postgres;
    private @Nullable OwnProcess broker;
    private @Nullable OwnProcess service;
    private @Nullable OwnProcess second;
    private final List<Replica> more = new ArrayList<>();

    /** Nothing is started yet. */
    public House() throws IOException {}

    /** Waits a minute at most. */
    public static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    /** Comes back when it is ready; what is in its folder stays. */
    public void startPostgres() throws IOException {
        postgres = server("postgres", postgresPort);
        String ready = postgres.line("ready postgres ");
        postmaster = Long.parseLong(ready.substring(ready.lastIndexOf(' ') + 1));
    }

    /** Comes back when it is ready. */
    public void startBroker() throws IOException {
        broker = server("kafka", kafkaPort);
        broker.line("ready kafka ");
    }

    private OwnProcess server(String kind, int port) throws IOException {
        String data = Files.createDirectories(folder.resolve(kind)).toString();
        return OwnProcess.start(
                output(kind),
                Map.of(),
                List.of("-cp", classPath(), "org.kinbridge.demo.Servers", kind, Integer.toString(port), data));
    }

    /** Where the test runner hides the class path, or the usual place. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private Path output(String of) {
        starts++;
        return folder.resolve(of + "-" + starts + ".log");
    }

    /** Comes back when it is ready; from then on REST Assured speaks to it. */
    void startService() throws IOException {
        startService(Map.of());
    }

    /** The same, with settings of its own. */
    public void startService(Map<String, String> settings) throws IOException {
        service = replica(servicePort, settings);
    }

    /** Another replica beside it; from then on REST Assured speaks to that one. */
    void startSecondService() throws IOException {
        second = replica(secondPort, Map.of());
    }

    /** One more replica, which REST Assured speaks to only when it is told to. */
    Replica startReplica(Map<String, String> settings) throws IOException {
        Replica replica = Replica.start(this, settings);
        more.add(replica);
        return replica;
    }

    /** REST Assured speaks to the first replica again. */
    void speakToTheFirst() {
        RestAssured.port = servicePort;
    }

    /** REST Assured speaks to the second replica again. */
    void speakToTheSecond() {
        RestAssured.port = secondPort;
    }

    private OwnProcess replica(int port, Map<String, String> settings) throws IOException {
        RestAssured.baseURI = "http://localhost";
        RestAssured.port = port;
        Map<String, String> environment = environment(port);
        environment.putAll(settings);
        OwnProcess started = OwnProcess.start(output("service"), environment, List.of("-jar", PACKAGE.toString()));
        soon().ignoreExceptions().until(() -> readiness().statusCode() == 200);
        return started;
    }

    /** What a replica of the service has in its environment. */
    Map<String, String> environment(int port) {
        return new HashMap<>(Map.of(
                "QUARKUS_PROFILE", "demo",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                "KINBRIDGE_DEMO_FAMILIES_ENABLED", "false"));
    }

    Response readiness() {
        return RestAssured.get("/q/health/ready");
    }

    /** What readiness says of the broker. */
    String busState() {
        return readiness().then().statusCode(200).extract().path("checks.find { it.name == 'Kafka' }.data.state");
    }

    void killBroker() throws InterruptedException {
        kill(broker);
    }

    void killService() throws InterruptedException {
        kill(service);
    }

    /** SIGTERM, and waits until it has told everything it had to tell. */
    void stopService() throws InterruptedException {
        if (service != null) {
            service.stop();
        }
    }

    private static void kill(@Nullable OwnProcess process) throws InterruptedException {
        if (process != null) {
            process.kill();
        }
    }

    /** PostgreSQL's fast shutdown, which does not wait for its clients. */
    public void stopPostgres() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + postmaster).start().waitFor();
        soon().until(() ->
                ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive).isEmpty());
        if (postgres != null) {
            postgres.exitCode();
        }
    }

    /** Where the database is; its user and password are {@code postgres}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgresPort + "/postgres";
    }

    String bootstrapServers() {
        return "localhost:" + kafkaPort;
    }

    String serviceSaid() throws IOException {
        return service == null ? "" : service.said();
    }

    /** Ends everything that was started, whatever state it is in. */
    public void end() throws InterruptedException {
        for (Replica replica : more) {
            replica.kill();
        }
        killService();
        kill(second);
        killBroker();
        if (postgres != null) {
            postgres.stop();
            ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        }
        RestAssured.reset();
    }
}
