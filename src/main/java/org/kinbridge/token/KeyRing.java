package org.kinbridge.token;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.kinbridge.wiring.MachineClock;

/**
 * The keys at hand: read and parsed at the start, and anew by {@link KeyWatch}. A token that names another key is refused,
 * and the table is read again in the background: tokens are checked where nothing may block.
 *
 * <p>Nobody signs on what was read longer ago than half the time a key is published ahead. So whoever signs knows the key
 * whose turn it is, and whoever checks has had as long to read it; clocks may differ by the other half.
 */
@Singleton
class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final KeyTurning turning;
    private final SigningKeys keys;
    private final MachineClock clock;
    private final Duration freshEnough;
    private final AtomicReference<Instant> lookedAt = new AtomicReference<>(Instant.EPOCH);
    private volatile @Nullable Held held;

    KeyRing(KeyTurning turning, SigningKeys keys, KeySettings settings, MachineClock clock) {
        this.turning = turning;
        this.keys = keys;
        this.clock = clock;
        freshEnough = settings.ahead().dividedBy(2);
    }

    /** What was read at that moment; the private half of the key that signed last is opened once. */
    record Held(
            KeyTurns turns,
            Map<String, JsonWebKey> published,
            AtomicReference<@Nullable PublicJsonWebKey> opened,
            Instant readAt) {}

    void start(@Observes StartupEvent started) {
        look();
        signing();
    }

    /** The key whose turn it is, with its private half. */
    PublicJsonWebKey signing() {
        Instant now = clock.instant();
        Held known = held;
        Held fresh = known == null || now.isAfter(known.readAt().plus(freshEnough)) ? look() : known;
        SigningKey turn = fresh.turns().signing(now);
        PublicJsonWebKey opened = fresh.opened().get();
        if (opened == null || !turn.kid().equals(opened.getKeyId())) {
            opened = keys.opened(turn);
            fresh.opened().set(opened);
        }
        return opened;
    }

    /** The public key of this id, if it is at hand and believed; forged ids cost at most one look a second. */
    Optional<JsonWebKey> byId(String kid) {
        Instant now = clock.instant();
        Held known = held;
        if (known == null || !known.published().containsKey(kid)) {
            lookInBackground(now);
            return Optional.empty();
        }
        return known.turns().believed(now).stream()
                .filter(key -> key.kid().equals(kid))
                .findFirst()
                .map(key -> known.published().get(kid));
    }

    private void lookInBackground(Instant now) {
        Instant last = lookedAt.get();
        if (now.isAfter(last.plus(BETWEEN_LOOKS)) && lookedAt.compareAndSet(last, now)) {
            Thread.ofVirtual().name("key-ring").start(() -> {
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.debug("the keys cannot be read now", e);
                }
            });
        }
    }

    /** Reads the keys anew. */
    Held look() {
        Instant now = clock.instant();
        KeyTurns turns = turning.turns();
        Map<String, JsonWebKey> published = turns.keys().stream()
                .map(SigningKeys::published)
                .collect(Collectors.toUnmodifiableMap(JsonWebKey::getKeyId, Function.identity()));
        Held read = new Held(turns, published, new AtomicReference<>(), now);
        held = read;
        return read;
    }
}
