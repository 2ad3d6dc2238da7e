package org.kinbridge.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Reads keys from the configuration and makes others of them. */
final class RootKey {

    private static final int BYTES = 32;

    private RootKey() {}

    /** The key that a setting holds; an {@link IllegalStateException} that names the setting if it holds none. */
    static byte[] read(String setting, String base64) {
        byte[] key = decoded(base64);
        if (key.length != BYTES) {
            throw new IllegalStateException(setting + " must be 32 bytes in Base64");
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** Another key for each purpose (HKDF with HMAC-SHA-256, RFC 5869). */
    static byte[] derive(byte[] root, String purpose) throws GeneralSecurityException {
        return Hkdf.computeHkdf(
                "HmacSha256", root, new byte[0], ("kinbridge " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
