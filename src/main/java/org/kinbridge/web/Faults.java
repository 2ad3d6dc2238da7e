package org.kinbridge.web;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;
import org.kinbridge.wiring.DatabaseAway;

/** Reads a fault of our own: the database is away, somebody was faster, or it is a defect. */
final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private Faults() {}

    static Problem read(Throwable fault) {
        if (DatabaseAway.isBehind(fault)) {
            LOG.warn("the database is away");
            return Problem.retryLater(ProblemCode.UNAVAILABLE, SOON);
        }
        for (Throwable link : DatabaseAway.everythingBehind(fault)) {
            if (link instanceof OptimisticLockException) {
                return Problem.of(ProblemCode.CHANGED_MEANWHILE);
            }
            if (link instanceof SQLException refused) {
                return bySqlState(refused);
            }
        }
        LOG.error("a request failed by our fault", traceOf(fault));
        return Problem.of(ProblemCode.INTERNAL);
    }

    private static Problem bySqlState(SQLException refused) {
        String state = refused.getSQLState();
        if (state.startsWith("40") || state.equals("23505") || state.equals("23P01")) {
            return Problem.of(ProblemCode.CHANGED_MEANWHILE);
        }
        LOG.error("a statement failed by our fault, state " + state, traceOf(refused));
        return Problem.of(ProblemCode.INTERNAL);
    }

    /** Where it happened, without its text, which may hold what somebody sent. */
    private static Throwable traceOf(Throwable fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        Throwable trace = new Throwable(deepest.getClass().getName());
        trace.setStackTrace(deepest.getStackTrace());
        return trace;
    }
}
