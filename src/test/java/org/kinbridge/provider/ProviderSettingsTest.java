package org.kinbridge.provider;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A provider that is half set is no provider, and says so at the start. */
class ProviderSettingsTest {

    private static final String PREFIX = "kinbridge.signin.provider.";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            PREFIX + "issuer", "https://id.example.org",
            PREFIX + "audience", "kinbridge",
            PREFIX + "jwks-url", "https://id.example.org/keys"));

    @Test
    void withoutSettingsThereIsNoneAndCodesAreSent() {
        settings.clear();
        assertDoesNotThrow(this::start);
        assertEquals(Optional.empty(), read().provider());
        assertTrue(read().codesEnabled());
    }

    @Test
    void allThreeMakeOne() {
        assertDoesNotThrow(this::start);
        assertEquals("kinbridge", read().provider().orElseThrow().audience());
    }

    @Test
    void oneThatIsMissingIsComplainedOf() {
        settings.remove(PREFIX + "audience");
        assertTrue(complaint().contains("set all or none"));
    }

    @Test
    void keysComeOverASafeLineOnly() {
        settings.put(PREFIX + "jwks-url", "http://id.example.org/keys");
        assertTrue(complaint().contains("https://"));
        settings.put("kinbridge.demo", "true");
        assertDoesNotThrow(this::start);
    }

    @Test
    void withoutCodesAndWithoutAProviderNobodyCouldSignIn() {
        settings.put("kinbridge.signin.codes-enabled", "false");
        assertDoesNotThrow(this::start);
        settings.keySet().removeIf(name -> name.startsWith(PREFIX));
        assertTrue(complaint().contains("nobody could sign in"));
    }

    private String complaint() {
        return String.valueOf(
                assertThrows(IllegalStateException.class, this::start).getMessage());
    }

    private void start() {
        read().start(new StartupEvent());
    }

    private ProviderSettings read() {
        return new ProviderSettings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }
}
