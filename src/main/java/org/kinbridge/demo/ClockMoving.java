package org.kinbridge.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.kinbridge.due.DueWork;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;
import org.kinbridge.wiring.MachineClock;

/** Moves the demo's house clock, forward only, and keeps in the database how far it is ahead. */
@ApplicationScoped
class ClockMoving {

    private static final Duration FURTHEST = Duration.ofDays(3_650);

    private final HouseClock clock;
    private final MachineClock machine;
    private final DueWork due;
    private final Session db;
    private final boolean demo;

    ClockMoving(
            HouseClock clock,
            MachineClock machine,
            DueWork due,
            Session db,
            @ConfigProperty(name = "kinbridge.demo") boolean demo) {
        this.clock = clock;
        this.machine = machine;
        this.due = due;
        this.db = db;
        this.demo = demo;
    }

    Instant now() {
        return clock.instant();
    }

    /** Goes to {@code target}, doing on the way what falls due; 422 if that is in the past or further than ten years. */
    Instant moveTo(Instant target) {
        if (target.isBefore(clock.instant()) || target.isAfter(clock.instant().plus(FURTHEST))) {
            throw Problem.invalid("/now", "a time from now on, at most ten years ahead");
        }
        due.runUpTo(target, this::putAt);
        keep(clock.ahead());
        return clock.instant();
    }

    private void putAt(Instant time) {
        clock.putAhead(Duration.between(machine.instant(), time));
    }

    @Transactional
    void keep(Duration ahead) {
        db.createNativeMutationQuery("""
                        insert into demo_clock (single, ahead_millis) values (true, ?1)
                        on conflict (single) do update set ahead_millis = greatest(demo_clock.ahead_millis, excluded.ahead_millis)
                        """).setParameter(1, ahead.toMillis()).executeUpdate();
    }

    /** Puts the clock where it stood before the restart. */
    @Transactional
    void start(@Observes @Priority(1) StartupEvent started) {
        if (demo) {
            db.createNativeQuery("select ahead_millis from demo_clock", Long.class)
                    .getResultStream()
                    .forEach(millis -> clock.putAhead(Duration.ofMillis(millis)));
        }
    }
}
