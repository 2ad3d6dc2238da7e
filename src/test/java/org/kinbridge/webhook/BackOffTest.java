package org.kinbridge.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A receiver that is away for a day misses nothing. */
class BackOffTest {

    private final BackOff backOff = new BackOff(new WebhookSettings() {
        @Override
        public Duration patience() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration firstBackOff() {
            return Duration.ofSeconds(5);
        }
    });

    @Test
    void itWaitsLongerEachTimeForMoreThanADayAndThenStops() {
        Duration all = Duration.ZERO;
        Duration before = Duration.ZERO;
        int failures = 1;
        for (Optional<Duration> wait = backOff.after(failures); wait.isPresent(); wait = backOff.after(failures)) {
            assertThat(wait.get(), greaterThan(before));
            before = wait.get();
            all = all.plus(before);
            failures++;
        }
        assertEquals(11, failures);
        assertThat(all, greaterThan(Duration.ofHours(24)));
        assertTrue(backOff.after(1_000).isEmpty());
    }

    @Test
    void noTwoReceiversComeBackOnTheSameSecond() {
        for (int draw = 0; draw < 100; draw++) {
            Duration wait = backOff.after(5).orElseThrow();
            assertThat(wait, greaterThanOrEqualTo(Duration.ofMinutes(30)));
            assertThat(wait, lessThanOrEqualTo(Duration.ofMinutes(36)));
        }
    }

    @Test
    void aReceiverThatIsBackIsFoundWithinMinutes() {
        assertEquals(Duration.ofSeconds(5), BackOff.rest(Duration.ofSeconds(5)));
        assertEquals(Duration.ofMinutes(5), BackOff.rest(Duration.ofHours(12)));
    }
}
