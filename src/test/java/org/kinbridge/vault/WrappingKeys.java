package org.kinbridge.vault;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What wraps keys where the configuration is another one. */
public final class WrappingKeys {

    private static final String ROOT = "cGxheS1vbmx5LXBsYXktb25seS1wbGF5LW9ubHktMDE=";

    private WrappingKeys() {}

    /** Its root key is that of the tests, its wrapping keys are these. */
    public static KeyWrapping of(@Nullable String present, @Nullable String other) {
        VaultSettings settings = new VaultSettings() {
            @Override
            public String key() {
                return ROOT;
            }

            @Override
            public Optional<String> wrappingKey() {
                return Optional.ofNullable(present);
            }

            @Override
            public Optional<String> otherWrappingKey() {
                return Optional.ofNullable(other);
            }
        };
        try {
            return new KeyWrapping(settings, new Vault(settings));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
