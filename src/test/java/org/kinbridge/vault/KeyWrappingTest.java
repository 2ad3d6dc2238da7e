package org.kinbridge.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.kinbridge.vault.KeyWrapping.Wrapped;

/** How a wrapping key is changed: first known everywhere, then used, then forgotten. */
class KeyWrappingTest {

    private static final String OLD = "b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0=";
    private static final String NEW = "bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3LW5ldy0=";

    private final KeysetHandle keys;

    KeyWrappingTest() throws GeneralSecurityException {
        WrappingKeys.of(null, null);
        keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
    }

    @Test
    void whateverReplicaWrappedItEveryOtherOpensItWhileTheKeyIsChanged() {
        KeyWrapping before = WrappingKeys.of(OLD, NEW);
        KeyWrapping after = WrappingKeys.of(NEW, OLD);
        assertTrue(opens(after, before.wrap(keys, "ours")));
        assertTrue(opens(before, after.wrap(keys, "ours")));
        assertNotEquals(before.present(), after.present());
        assertTrue(after.known().contains(before.present()));
    }

    @Test
    void whatIsWrappedAnewNeedsTheOldKeyNoMore() {
        KeyWrapping during = WrappingKeys.of(NEW, OLD);
        Wrapped old = WrappingKeys.of(OLD, null).wrap(keys, "ours");
        Wrapped anew = during.wrap(during.unwrap(old, "ours"), "ours");
        KeyWrapping after = WrappingKeys.of(NEW, null);
        assertEquals(after.present(), anew.by());
        assertTrue(opens(after, anew));
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> opens(after, old));
        assertTrue(refused.toString().contains("other-wrapping-key"));
    }

    @Test
    void withoutAKeyOfItsOwnTheRootKeyWrapsAndGoesOnOpening() {
        Wrapped byDefault = WrappingKeys.of(null, null).wrap(keys, "ours");
        assertTrue(opens(WrappingKeys.of(NEW, null), byDefault));
    }

    @Test
    void wrappedKeysOpenInTheirOwnPlaceOnly() {
        KeyWrapping wrapping = WrappingKeys.of(NEW, null);
        Wrapped wrapped = wrapping.wrap(keys, "ours");
        assertThrows(IllegalStateException.class, () -> wrapping.unwrap(wrapped, "theirs"));
        wrapped.keys()[wrapped.keys().length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> wrapping.unwrap(wrapped, "ours"));
    }

    @Test
    void aSettingThatIsNoKeyIsNamed() {
        for (String wrong : new String[] {"", "short", "c2hvcnQ=", "*"}) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> WrappingKeys.of(wrong, null));
            assertTrue(refused.toString().contains("kinbridge.vault.wrapping-key"));
        }
    }

    private boolean opens(KeyWrapping wrapping, Wrapped wrapped) {
        return wrapping.unwrap(wrapped, "ours").equalsKeyset(keys);
    }
}
