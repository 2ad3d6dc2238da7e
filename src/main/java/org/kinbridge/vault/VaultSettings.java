package org.kinbridge.vault;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * The vault's configuration.
 *
 * <p>A wrapping key comes from the configuration and not from a key management service: Tink reaches one by a URI only
 * through a client of that service, which would be one more dependency for each. Whoever runs such a service lets it write
 * the setting.
 */
@ConfigMapping(prefix = "kinbridge.vault")
interface VaultSettings {

    /** 32 random bytes in Base64: every key of the vault is derived from them (HKDF, RFC 5869). */
    String key();

    /** 32 random bytes in Base64 that wrap the families' keys; without them a key derived from {@link #key} does. */
    Optional<String> wrappingKey();

    /**
     * A second wrapping key, which opens and never wraps, while the first is being changed: the new one until every replica
     * knows it, then, both settings exchanged, the old one until each replica has been started once more.
     */
    Optional<String> otherWrappingKey();
}
