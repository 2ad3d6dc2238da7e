package org.kinbridge.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which key signs when, and until when each is believed: the same answer on every replica that has read the same rows.
 *
 * @param keys in the order of their turns; one at least
 * @param overlap how long a key is believed after the next one's turn has begun
 */
record KeyTurns(List<SigningKey> keys, Duration overlap) {

    KeyTurns {
        keys = keys.stream()
                .sorted(Comparator.comparing(SigningKey::signsFrom).thenComparing(SigningKey::kid))
                .toList();
    }

    /** The key whose turn it is. By a clock that is behind, the first key's turn may still be to come: it is the one. */
    SigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((before, after) -> after)
                .orElseGet(keys::getFirst);
    }

    /** The keys by which tokens may have been signed that have not expired, and those that are still to sign. */
    List<SigningKey> believed(Instant now) {
        return keys.stream().filter(key -> isBelieved(key, now)).toList();
    }

    boolean isBelieved(SigningKey key, Instant now) {
        return believedUntil(key).filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** Empty while no other key is to follow. */
    Optional<Instant> believedUntil(SigningKey key) {
        return IntStream.range(1, keys.size())
                .filter(next -> keys.get(next - 1).kid().equals(key.kid()))
                .mapToObj(next -> keys.get(next).signsFrom().plus(overlap))
                .findFirst();
    }

    /** Whether the last key's successor, if it is made now, will sign no sooner than a period after it. */
    boolean isNextWanted(Instant signsFrom, Duration period) {
        return !signsFrom.isBefore(keys.getLast().signsFrom().plus(period));
    }
}
