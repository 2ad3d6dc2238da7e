package org.kinbridge.wiring;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class TracingTest {

    private static final String COLLECTOR = "quarkus.otel.exporter.otlp.endpoint";
    private static final int PACKAGE = 250;
    private static final int ENVIRONMENT = 300;

    @Test
    void theyStayOffWithoutACollector() {
        assertFalse(Tracing.isCollected(settings(Map.of())));
        assertFalse(Tracing.isCollected(settings(Map.of(COLLECTOR, " "))));
    }

    @Test
    void theyGoOnWithOne() {
        assertTrue(Tracing.isCollected(settings(Map.of(COLLECTOR, "http://collector:4318"))));
        assertTrue(Tracing.isCollected(
                settings(Map.of("quarkus.otel.exporter.otlp.traces.endpoint", "http://collector:4318"))));
    }

    @Test
    void whatSomebodyHasDecidedStands() {
        assertFalse(Tracing.isCollected(
                settings(Map.of(COLLECTOR, "http://collector:4318", "quarkus.otel.sdk.disabled", "true"))));
    }

    /** A library's own idea of where a collector might be is no collector. */
    private static Config settings(Map<String, String> ofTheInstallation) {
        return new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(Map.of("quarkus.otel.sdk.disabled", "true"), "package", PACKAGE),
                        new PropertiesConfigSource(ofTheInstallation, "environment", ENVIRONMENT))
                .withDefaultValue(COLLECTOR, "http://localhost:4317")
                .build();
    }
}
