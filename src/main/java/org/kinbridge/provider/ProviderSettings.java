package org.kinbridge.provider;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Whether an outside OpenID provider signs people in, and whether our own codes do. Read at each use and not kept: nothing
 * depends on the provider before somebody comes from it.
 */
@Singleton
public class ProviderSettings {

    private static final String PREFIX = "kinbridge.signin.provider.";
    private static final String CODES = "kinbridge.signin.codes-enabled";
    private static final String DEMO = "kinbridge.demo";

    private final Config config;

    ProviderSettings(Config config) {
        this.config = config;
    }

    /**
     * A provider to believe.
     *
     * @param issuer its name, as its tokens say it ({@code iss})
     * @param audience our name with it ({@code aud})
     * @param jwksUrl where its public keys are
     */
    record Believed(String issuer, String audience, String jwksUrl) {}

    /** The provider, if there is one. */
    Optional<Believed> provider() {
        return setting("issuer")
                .flatMap(issuer -> setting("audience")
                        .flatMap(audience -> setting("jwks-url").map(url -> new Believed(issuer, audience, url))));
    }

    /** Whether people sign in with codes that we send. */
    public boolean codesEnabled() {
        return isTrue(CODES, true);
    }

    /** What is half set would be off without a word, and keys that came over an open line are anybody's. */
    void start(@Observes StartupEvent started) {
        long set = List.of("issuer", "audience", "jwks-url").stream()
                .filter(name -> setting(name).isPresent())
                .count();
        if (set != 0 && provider().isEmpty()) {
            throw new IllegalStateException(PREFIX + "issuer, audience and jwks-url go together: set all or none");
        }
        if (!codesEnabled() && provider().isEmpty()) {
            throw new IllegalStateException(CODES + " is false and no provider is set: nobody could sign in");
        }
        if (provider().filter(it -> !isSafe(it.jwksUrl())).isPresent()) {
            throw new IllegalStateException(PREFIX + "jwks-url must begin with https://");
        }
    }

    private boolean isSafe(String url) {
        return "https".equals(URI.create(url).getScheme()) || isTrue(DEMO, false);
    }

    private Optional<String> setting(String name) {
        return config.getOptionalValue(PREFIX + name, String.class);
    }

    private boolean isTrue(String name, boolean usually) {
        return config.getOptionalValue(name, Boolean.class).orElse(usually);
    }
}
