package org.kinbridge.familykey;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.NewId;
import org.kinbridge.vault.KeyWrapping;
import org.kinbridge.wiring.MachineClock;

/**
 * Seals texts with their family's key (AES-256-GCM), and opens them. A {@code context} binds a text to its place: in any other
 * it does not open.
 */
@ApplicationScoped
public class FamilySealing {

    private final FamilyKeys keys;
    private final Unwrapped unwrapped;
    private final KeyWrapping wrapping;
    private final FamilyKeySettings settings;
    private final MachineClock clock;

    FamilySealing(
            FamilyKeys keys,
            Unwrapped unwrapped,
            KeyWrapping wrapping,
            FamilyKeySettings settings,
            MachineClock clock) {
        this.keys = keys;
        this.unwrapped = unwrapped;
        this.wrapping = wrapping;
        this.settings = settings;
        this.clock = clock;
    }

    /** The family's key now, to open with; read after what is to be opened. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<FamilyKey> keyOf(FamilyId family) {
        return keys.of(family);
    }

    /**
     * The key to seal with: the one at hand, which costs nothing; the first, made here, if there is none; one with a new
     * primary if it has sealed for long enough. Two who make the first at once agree on one.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public FamilyKey keyToSeal(FamilyId family, @Nullable FamilyKey atHand) {
        if (atHand == null) {
            return first(family);
        }
        return atHand.isOld(clock.instant(), settings.period()) ? next(atHand) : atHand;
    }

    private FamilyKey first(FamilyId family) {
        UUID id = NewId.next();
        KeyWrapping.Wrapped wrapped = wrapping.wrap(oneMore(KeysetHandle.newBuilder()), FamilyKey.context(id, family));
        keys.make(new FamilyKey(id, family, 1, wrapped, clock.instant()));
        return keys.of(family).orElseThrow(() -> new IllegalStateException("a key was erased as it was made"));
    }

    private FamilyKey next(FamilyKey old) {
        KeysetHandle known = wrapping.unwrap(old.wrapped(), old.context());
        KeyWrapping.Wrapped wrapped = wrapping.wrap(oneMore(KeysetHandle.newBuilder(known)), old.context());
        FamilyKey next = old.next(wrapped, clock.instant());
        return keys.replace(next) ? next : old;
    }

    private static KeysetHandle oneMore(KeysetHandle.Builder keyset) {
        try {
            return keyset.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /** Seals a text for its place. */
    public Sealed seal(FamilyKey key, String text, String context) {
        try {
            return new Sealed(unwrapped.of(key).encrypt(bytes(text), bytes(context)), key.id());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Opens a text in its place; {@code key} is the family's, null if it has none. */
    public Opened open(@Nullable FamilyKey key, Sealed sealed, String context) {
        if (key == null || !key.id().equals(sealed.by())) {
            return Opened.ERASED;
        }
        try {
            return Opened.of(
                    new String(unwrapped.of(key).decrypt(sealed.bytes(), bytes(context)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Opened.UNREADABLE;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
