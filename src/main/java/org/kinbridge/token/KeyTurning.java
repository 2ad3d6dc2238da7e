package org.kinbridge.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.kinbridge.wiring.MachineClock;

/** Makes the next signing key in time, or when the operator asks, and forgets what no token can name any more. */
@ApplicationScoped
public class KeyTurning {

    private final SigningKeys keys;
    private final KeySettings settings;
    private final Duration overlap;
    private final MachineClock clock;

    KeyTurning(SigningKeys keys, KeySettings settings, TokenSettings tokens, MachineClock clock) {
        if (settings.look().multipliedBy(2).compareTo(settings.ahead()) > 0
                || settings.ahead().compareTo(settings.period()) >= 0) {
            throw new IllegalStateException("kinbridge.token.keys: look must be at most half of ahead, and ahead"
                    + " shorter than period, or a replica could miss a key's turn");
        }
        this.keys = keys;
        this.settings = settings;
        overlap = tokens.usual().compareTo(tokens.byPin()) > 0 ? tokens.usual() : tokens.byPin();
        this.clock = clock;
    }

    /** Who signs when. */
    @Transactional
    KeyTurns turns() {
        return of(keys.all());
    }

    private KeyTurns of(List<SigningKey> rows) {
        return new KeyTurns(rows, overlap.plus(settings.ahead()));
    }

    /** Does what time asks for: at most one key is made, whichever replica is first. */
    @Transactional
    void turn() {
        KeyTurns turns = of(keys.locked());
        Instant now = clock.instant();
        if (turns.isNextWanted(now.plus(settings.ahead()), settings.period())) {
            keys.make(now.plus(settings.ahead()));
        }
        turns.keys().stream().filter(key -> !turns.isBelieved(key, now)).forEach(keys::forget);
    }

    /** Makes the next key before its time; it signs when every replica has had the time to learn of it. */
    @Transactional
    public KeyTurn rotate() {
        keys.locked();
        SigningKey made = keys.make(clock.instant().plus(settings.ahead()));
        return turn(of(keys.all()), made);
    }

    /** The turns of all keys that are believed, in the order in which they were made. */
    @Transactional
    public List<KeyTurn> all() {
        KeyTurns turns = turns();
        return turns.believed(clock.instant()).stream()
                .map(key -> turn(turns, key))
                .sorted(Comparator.comparing(KeyTurn::kid))
                .toList();
    }

    private static KeyTurn turn(KeyTurns turns, SigningKey key) {
        return new KeyTurn(
                key.kid(),
                key.madeAt(),
                key.signsFrom(),
                turns.believedUntil(key).orElse(null));
    }
}
