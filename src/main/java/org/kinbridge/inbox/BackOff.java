package org.kinbridge.inbox;

import java.time.Duration;

/**
 * How long to rest before a try: twice as long each time, up to a limit.
 *
 * @param pause the next rest
 */
record BackOff(Duration pause) {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    static BackOff first() {
        return new BackOff(Duration.ofMillis(100));
    }

    BackOff next() {
        Duration doubled = pause.multipliedBy(2);
        return new BackOff(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }

    /** Rests, unless this thread is to end. */
    BackOff rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return next();
    }
}
