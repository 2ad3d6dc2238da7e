package org.kinbridge.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What time it is for families: calls, due work, codes that are handed over. In the demo it can be moved forward; token
 * expiry and rate limits go by {@link MachineClock}.
 */
@ApplicationScoped
public class HouseClock implements InstantSource {

    private final InstantSource machine = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Now, in the microseconds that PostgreSQL keeps. */
    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /** How far this clock is ahead of the machine's. */
    public Duration ahead() {
        return ahead.get();
    }

    /** Puts the clock ahead of the machine's; a smaller lead than the present one changes nothing. Only the demo calls it. */
    public void putAhead(Duration lead) {
        ahead.accumulateAndGet(lead, (present, asked) -> asked.compareTo(present) > 0 ? asked : present);
    }
}
