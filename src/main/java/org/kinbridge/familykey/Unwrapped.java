package org.kinbridge.familykey;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.vault.KeyWrapping;
import org.kinbridge.wiring.MachineClock;

/**
 * Keys that were unwrapped a moment ago, so that a family that writes much pays for it once. Nobody gets one who does not
 * bring the row of the table: what was erased is not asked for. It is not kept for long either, because another replica may
 * have erased it.
 */
@Singleton
class Unwrapped {

    private static final int MOST = 10_000;
    private static final Duration LIFE = Duration.ofSeconds(5);

    private final SequencedMap<Which, Held> held = new LinkedHashMap<>();
    private final KeyWrapping wrapping;
    private final MachineClock clock;

    Unwrapped(KeyWrapping wrapping, MachineClock clock) {
        this.wrapping = wrapping;
        this.clock = clock;
    }

    private record Which(UUID key, int version) {}

    private record Held(Aead aead, Instant until) {}

    /** What seals and opens with these keys. */
    Aead of(FamilyKey key) {
        Which which = new Which(key.id(), key.version());
        Held found = find(which, clock.instant());
        if (found != null) {
            return found.aead();
        }
        Aead aead = unwrap(key);
        hold(which, new Held(aead, clock.instant().plus(LIFE)));
        return aead;
    }

    private Aead unwrap(FamilyKey key) {
        try {
            return wrapping.unwrap(key.wrapped(), key.context()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a family's keys are of no use", e);
        }
    }

    private synchronized @Nullable Held find(Which which, Instant now) {
        Iterator<Held> oldest = held.values().iterator();
        while (oldest.hasNext() && oldest.next().until().isBefore(now)) {
            oldest.remove();
        }
        return held.get(which);
    }

    private synchronized void hold(Which which, Held one) {
        held.remove(which);
        held.put(which, one);
        if (held.size() > MOST) {
            held.pollFirstEntry();
        }
    }

    /** Lets a key go at once. */
    synchronized void forget(UUID key) {
        held.keySet().removeIf(which -> which.key().equals(key));
    }
}
