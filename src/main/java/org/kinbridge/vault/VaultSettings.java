package org.kinbridge.vault;

import io.smallrye.config.ConfigMapping;

/** The vault's configuration. */
@ConfigMapping(prefix = "kinbridge.vault")
interface VaultSettings {

    /** 32 random bytes in Base64: every key of the vault is derived from them (HKDF, RFC 5869). */
    String key();
}
