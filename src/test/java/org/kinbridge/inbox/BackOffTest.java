package org.kinbridge.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Longer each time, and never longer than five seconds. */
class BackOffTest {

    @Test
    void itDoublesUpToItsLimit() {
        assertEquals(
                List.of(100L, 200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L),
                Stream.iterate(BackOff.first(), BackOff::next)
                        .limit(8)
                        .map(BackOff::pause)
                        .map(Duration::toMillis)
                        .toList());
    }

    @Test
    void aThreadThatIsToEndDoesNotRest() {
        Thread.currentThread().interrupt();
        assertEquals(BackOff.first().next(), BackOff.first().rest());
        assertEquals(true, Thread.interrupted());
    }
}
