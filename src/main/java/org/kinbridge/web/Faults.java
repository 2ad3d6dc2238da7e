package org.kinbridge.web;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Reads a fault of our own: the database is away, somebody was faster, or it is a defect. */
final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int DEEPEST = 20;

    private Faults() {}

    static Problem read(Throwable fault) {
        for (Throwable link : chain(fault)) {
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
        if (state == null || state.startsWith("08") || state.startsWith("57P")) {
            LOG.warn("the database is away");
            return Problem.retryLater(ProblemCode.UNAVAILABLE, SOON);
        }
        if (state.startsWith("40") || state.equals("23505")) {
            return Problem.of(ProblemCode.CHANGED_MEANWHILE);
        }
        LOG.error("a statement failed by our fault, state " + state, traceOf(refused));
        return Problem.of(ProblemCode.INTERNAL);
    }

    /** Where it happened, without its text, which may hold what somebody sent. */
    private static Throwable traceOf(Throwable fault) {
        Throwable deepest = chain(fault).getLast();
        Throwable trace = new Throwable(deepest.getClass().getName());
        trace.setStackTrace(deepest.getStackTrace());
        return trace;
    }

    static List<Throwable> chain(Throwable fault) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = fault; link != null && chain.size() < DEEPEST; link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
