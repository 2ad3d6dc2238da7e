package org.kinbridge.familykey;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinbridge.due.Due;
import org.kinbridge.due.DueHandler;
import org.kinbridge.vault.KeyWrapping;
import org.kinbridge.wiring.HouseClock;

/** After a start with another wrapping key, wraps all keys with it, a few at a time; what they sealed stays as it is. */
@ApplicationScoped
class Rewrapping implements DueHandler {

    private static final UUID ALL = new UUID(0, 0);
    private static final int BATCH = 200;

    private final FamilyKeys keys;
    private final KeyWrapping wrapping;
    private final Due due;
    private final HouseClock clock;

    Rewrapping(FamilyKeys keys, KeyWrapping wrapping, Due due, HouseClock clock) {
        this.keys = keys;
        this.wrapping = wrapping;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "family-key.rewrap";
    }

    /** Refuses to start where nobody could read or write what some family wrote. */
    @Transactional
    void start(@Observes StartupEvent started) {
        if (keys.areWrappedByOthersThan(wrapping.known())) {
            throw new IllegalStateException("Some families' keys are wrapped by a key that is not set any more:"
                    + " KINBRIDGE_VAULT_OTHER_WRAPPING_KEY has to hold it until they are wrapped anew.");
        }
        if (keys.areWrappedByOthersThan(Set.of(wrapping.present()))) {
            due.plan(kind(), ALL, clock.instant());
        }
    }

    @Override
    public void handle(UUID ref, Instant dueAt) {
        List<FamilyKey> others = keys.wrappedByOthersThan(wrapping.present(), BATCH);
        others.forEach(key ->
                keys.rewrap(key, wrapping.wrap(wrapping.unwrap(key.wrapped(), key.context()), key.context())));
        if (!others.isEmpty()) {
            // As due as anything else is by now, or it would keep everything else waiting.
            due.plan(kind(), ref, clock.instant());
        }
    }
}
