package org.kinbridge.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kinbridge.wiring.MachineClock;

/** Takes one row and does it, in one transaction; replicas share the rows by {@code skip locked}. */
@ApplicationScoped
class DueStep {

    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 9;

    /**
     * How long a handler waits for what somebody else holds. It is shorter than the database waits before it looks for
     * deadlocks (a second): where a request holds the subject and plans its work, while the worker holds the work and wants
     * the subject, it is the worker that gives way and comes again.
     */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Session db;
    private final MachineClock machine;
    private final Map<String, DueHandler> handlers;

    DueStep(Session db, MachineClock machine, Instance<DueHandler> handlers) {
        this.db = db;
        this.machine = machine;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(DueHandler::kind, Function.identity()));
    }

    record Row(UUID id, String kind, UUID ref, Instant dueAt) {}

    /** A row that failed, so that it can be tried again later. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final UUID row;
        private final String kind;
        private final String why;

        Failed(Row row, Throwable cause) {
            super(cause);
            this.row = row.id();
            this.kind = row.kind();
            why = cause.getClass().getSimpleName();
        }

        UUID row() {
            return row;
        }

        String kind() {
            return kind;
        }

        /** The fault's kind, without its text. */
        String why() {
            return why;
        }
    }

    /** The due time of the earliest row up to {@code until} that may be tried now. */
    @Transactional
    Optional<Instant> earliest(Instant until) {
        return db.createNativeQuery(
                        "select due_at from due where due_at <= ?1 and try_at <= ?2 order by due_at limit 1",
                        Instant.class)
                .setParameter(1, until)
                .setParameter(2, machine.instant())
                .getResultStream()
                .findFirst();
    }

    /** How long the row has been waiting that is due the longest, whatever keeps it; zero if none is. */
    @Transactional
    Duration late(Instant now) {
        return db.createNativeQuery("select min(due_at) from due where due_at <= ?1", Instant.class)
                .setParameter(1, now)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(earliest -> Duration.between(earliest, now))
                .orElse(Duration.ZERO);
    }

    /** Does the earliest row that is due at {@code now}; false if there is none to take. */
    @Transactional
    boolean take(Instant now) {
        db.createNativeMutationQuery("set local lock_timeout = '" + PATIENCE.toMillis() + "ms'")
                .executeUpdate();
        Optional<Row> next = next(now);
        next.ifPresent(this::complete);
        return next.isPresent();
    }

    private Optional<Row> next(Instant now) {
        return db
                .createNativeQuery("""
                        delete from due where id = (
                          select id from due where due_at <= ?1 and try_at <= ?2
                          order by due_at, id limit 1 for update skip locked)
                        returning id, kind, ref, due_at
                        """, Object[].class)
                .setParameter(1, now)
                .setParameter(2, machine.instant())
                .getResultList()
                .stream()
                .map(row -> new Row((UUID) row[0], (String) row[1], (UUID) row[2], (Instant) row[3]))
                .findFirst();
    }

    private void complete(Row row) {
        try {
            DueHandler handler = handlers.get(row.kind());
            if (handler == null) {
                throw new IllegalStateException("no handler of this kind");
            }
            handler.handle(row.ref(), row.dueAt());
            db.flush();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // Errors, too: one row that cannot be done must not end the thread that does all the others.
            throw new Failed(row, e);
        }
    }

    /** Puts a row that failed off, longer each time. */
    @Transactional
    void putOff(UUID row) {
        db.createNativeMutationQuery("""
                        update due set tries = tries + 1,
                          try_at = cast(?2 as timestamptz) + least(cast(?3 as interval), interval '1 second' * power(2, least(tries, ?4)))
                        where id = ?1
                        """)
                .setParameter(1, row)
                .setParameter(2, machine.instant())
                .setParameter(3, LONGEST_BACK_OFF.toString())
                .setParameter(4, DOUBLINGS)
                .executeUpdate();
    }
}
