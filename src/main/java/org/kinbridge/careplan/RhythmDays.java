package org.kinbridge.careplan;

import java.time.DateTimeException;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.kinbridge.problem.Problem;

/** How often two people talk at least, as ISO 8601 writes it: whole days or weeks. */
final class RhythmDays {

    private static final int MOST = 366;
    private static final String ASKED = "whole days or weeks, such as P3D or P1W, at most P366D";

    private RhythmDays() {}

    /** 422 for anything else than 1 to 366 days. */
    static int parse(String text) {
        try {
            Period period = Period.parse(text);
            long days = period.get(ChronoUnit.DAYS);
            if (period.toTotalMonths() == 0 && days >= 1 && days <= MOST) {
                return Math.toIntExact(days);
            }
        } catch (DateTimeException e) {
            throw Problem.invalid("/rhythm", ASKED);
        }
        throw Problem.invalid("/rhythm", ASKED);
    }

    static String text(int days) {
        return Period.ofDays(days).toString();
    }
}
