package org.kinbridge.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kinbridge.event.Stream;

/**
 * The streams whose next row the broker refused. They wait, each longer after each refusal, and are tried again until
 * somebody has mended what is wrong, on whichever side: nothing is skipped, and no other stream waits for them.
 */
@Singleton
class Held {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<Stream, Rest> resting = new ConcurrentHashMap<>();

    private record Rest(Duration length, Instant until) {

        static Rest after(Duration length, Instant now) {
            return new Rest(length, now.plus(length));
        }

        Rest longer(Instant now) {
            Duration doubled = length.multipliedBy(2);
            return after(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled, now);
        }
    }

    /** Those not to be tried now. */
    Set<Stream> at(Instant now) {
        return resting.entrySet().stream()
                .filter(one -> now.isBefore(one.getValue().until()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    void hold(Stream stream, Instant now) {
        resting.merge(stream, Rest.after(FIRST, now), (before, first) -> before.longer(now));
    }

    /** Its row is there at last. */
    void letGo(Stream stream) {
        resting.remove(stream);
    }

    int count() {
        return resting.size();
    }
}
