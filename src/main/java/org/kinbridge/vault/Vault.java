package org.kinbridge.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals, opens and marks. A {@code context} binds what is sealed to its use and its owner. */
@Singleton
public class Vault {

    private final AesGcmJce seal;
    private final SecretKeySpec marking;

    Vault(VaultSettings settings) throws GeneralSecurityException {
        byte[] root = RootKey.read("kinbridge.vault.key", settings.key());
        seal = new AesGcmJce(RootKey.derive(root, "seal"));
        marking = new SecretKeySpec(RootKey.derive(root, "mark"), "HmacSHA256");
    }

    /** Encrypts and authenticates (AES-256-GCM). */
    public byte[] seal(byte[] plain, String context) {
        try {
            return seal.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** What was sealed in the same context; empty if it was not, or was touched. */
    public Optional<byte[]> open(byte[] sealed, String context) {
        try {
            return Optional.of(seal.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Like {@link #seal}, as text that may stand in a URL. */
    public String sealText(byte[] plain, String context) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal(plain, context));
    }

    /** What {@link #sealText} sealed in the same context; empty for anything else. */
    public Optional<byte[]> openText(String sealed, String context) {
        try {
            return open(Base64.getUrlDecoder().decode(sealed), context);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A keyed mark (HMAC-SHA-256, hexadecimal) by which a secret is found again without being kept. */
    public String mark(String secret, String context) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(marking);
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("marking failed", e);
        }
    }
}
