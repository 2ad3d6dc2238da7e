package org.kinbridge.token;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.kinbridge.wiring.MachineClock;

/**
 * The keys at hand, read and parsed at the start. A token that names another key is refused, and the table is read again in
 * the background: tokens are checked where nothing may block.
 */
@Singleton
class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final SigningKeys keys;
    private final MachineClock clock;
    private final Map<String, JsonWebKey> known = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> lookedAt = new AtomicReference<>(Instant.EPOCH);
    private volatile @Nullable PublicJsonWebKey signing;

    KeyRing(SigningKeys keys, MachineClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        signing();
        look();
    }

    PublicJsonWebKey signing() {
        PublicJsonWebKey held = signing;
        if (held == null) {
            held = keys.newest();
            signing = held;
        }
        return held;
    }

    /** The public key of this id, if it is at hand; forged ids cost at most one look a second. */
    Optional<JsonWebKey> byId(String kid) {
        JsonWebKey key = known.get(kid);
        if (key == null) {
            lookInBackground();
        }
        return Optional.ofNullable(key);
    }

    private void lookInBackground() {
        Instant last = lookedAt.get();
        Instant now = clock.instant();
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

    private void look() {
        known.putAll(keys.published().stream().collect(Collectors.toMap(JsonWebKey::getKeyId, Function.identity())));
    }
}
