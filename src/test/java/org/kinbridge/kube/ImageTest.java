package org.kinbridge.kube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The image is made of what the build leaves, and runs as whom the cluster lets it run. */
class ImageTest {

    private final List<String> steps = Files.readAllLines(Path.of("src", "main", "docker", "Dockerfile.jvm"));

    ImageTest() throws IOException {}

    @Test
    void itRunsAsTheUserOfThePods() {
        Long user = Manifests.in(Manifests.PRODUCTION, Deployment.class)
                .getFirst()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getSecurityContext()
                .getRunAsUser();
        assertEquals("USER " + user, last("USER"));
    }

    private String last(String word) {
        return steps.stream()
                .filter(step -> step.startsWith(word + " "))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** A cache fits only the JVM that made it, with the same options, and a folder that may be sent to the builder. */
    @Test
    void whatTrainsItIsWhatRunsIt() throws IOException {
        List<String> sent = Files.readAllLines(Path.of(".dockerignore"));
        for (String step : steps) {
            if (step.startsWith("FROM ")) {
                assertTrue(step.endsWith(" AS jre") || step.startsWith("FROM jre"), step);
            }
            if (step.startsWith("COPY ") && !step.contains("--from")) {
                String source = step.replaceAll("COPY (--\\S+ )?", "").split(" ", 2)[0];
                assertTrue(
                        sent.stream().anyMatch(one -> one.startsWith("!") && source.startsWith(one.substring(1))),
                        source);
            }
        }
        assertTrue(last("ENTRYPOINT").contains("\"@java.options\", \"-XX:AOTCache=app.aot\""));
        assertTrue(Files.readString(Path.of("src", "main", "docker", "train.sh"))
                .contains("\"@$options\" -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar"));
    }
}
