package org.kinbridge.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The machine's own time, which nothing moves: for token expiry, rate limits and leases. */
@ApplicationScoped
public class MachineClock implements InstantSource {

    private final InstantSource machine = Clock.systemUTC();

    @Override
    public Instant instant() {
        return machine.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
