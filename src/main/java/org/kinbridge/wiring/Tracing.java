package org.kinbridge.wiring;

import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Turns traces on where somebody has said where to send them; everywhere else they stay off. */
final class Tracing {

    static final String DISABLED = "quarkus.otel.sdk.disabled";

    private static final List<String> COLLECTORS =
            List.of("quarkus.otel.exporter.otlp.endpoint", "quarkus.otel.exporter.otlp.traces.endpoint");

    /** Whatever ranks higher than the package's own application.properties was set by somebody for this installation. */
    private static final int PACKAGE = 250;

    private Tracing() {}

    /** Before Quarkus reads its settings. */
    static void turnOnIfCollected(Config config) {
        if (isCollected(config)) {
            System.setProperty(DISABLED, "false");
        }
    }

    /** Whether there is a collector, and nobody has decided about traces otherwise. */
    static boolean isCollected(Config config) {
        return COLLECTORS.stream().anyMatch(name -> isSet(config.getConfigValue(name)))
                && !isSet(config.getConfigValue(DISABLED));
    }

    private static boolean isSet(ConfigValue value) {
        return value.getValue() != null && !value.getValue().isBlank() && value.getSourceOrdinal() > PACKAGE;
    }
}
