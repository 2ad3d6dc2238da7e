package org.kinbridge.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Wraps keys that lie in a table, so that the table alone opens nothing. While the wrapping key is being changed there are
 * two: the new one wraps, and both open.
 */
@Singleton
public class KeyWrapping {

    private static final int MARK_LENGTH = 16;

    /** By their marks, the present one first. */
    private final Map<String, Aead> wrappers = new LinkedHashMap<>();

    private final String present;

    KeyWrapping(VaultSettings settings, Vault vault) throws GeneralSecurityException {
        AeadConfig.register();
        byte[] root = RootKey.read("kinbridge.vault.key", settings.key());
        Optional<byte[]> own = settings.wrappingKey().map(key -> RootKey.read("kinbridge.vault.wrapping-key", key));
        Optional<byte[]> other =
                settings.otherWrappingKey().map(key -> RootKey.read("kinbridge.vault.other-wrapping-key", key));
        byte[] derived = RootKey.derive(root, "wrap");
        present = add(own.orElse(derived), vault);
        if (other.isPresent()) {
            add(other.get(), vault);
        }
        add(derived, vault);
    }

    private String add(byte[] key, Vault vault) throws GeneralSecurityException {
        String mark = vault.mark(HexFormat.of().formatHex(key), "wrapping-key").substring(0, MARK_LENGTH);
        wrappers.put(mark, new AesGcmJce(key));
        return mark;
    }

    /** Keys as they may lie in a table. */
    public static final class Wrapped {

        private final byte[] keys;
        private final String by;

        /** As they were read from there. */
        public Wrapped(byte[] keys, String by) {
            this.keys = keys;
            this.by = by;
        }

        /** The keys, which nobody can read. */
        public byte[] keys() {
            return keys;
        }

        /** The mark of the key that wrapped them. */
        public String by() {
            return by;
        }
    }

    /** The mark of the key that wraps now: what another one wrapped should be wrapped anew. */
    public String present() {
        return present;
    }

    /** The marks of all keys that open, this one among them. */
    public Set<String> known() {
        return Set.copyOf(wrappers.keySet());
    }

    /** Wraps keys with the present wrapping key; a {@code context} binds them to their owner. */
    public Wrapped wrap(KeysetHandle keys, String context) {
        try {
            return new Wrapped(
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            keys, wrapper(present), bytes(context), RegistryConfiguration.get()),
                    present);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping failed", e);
        }
    }

    /** What was wrapped in the same context; an {@link IllegalStateException} if the key that did it is not configured. */
    public KeysetHandle unwrap(Wrapped wrapped, String context) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped.keys(), wrapper(wrapped.by()), bytes(context), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wrapped key does not open: it was touched, or belongs elsewhere", e);
        }
    }

    private Aead wrapper(String mark) {
        Aead found = wrappers.get(mark);
        if (found == null) {
            throw new IllegalStateException("a key was wrapped by another wrapping key than those configured:"
                    + " is kinbridge.vault.other-wrapping-key set?");
        }
        return found;
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
