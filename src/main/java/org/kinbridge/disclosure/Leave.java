package org.kinbridge.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.problem.Problem;

/**
 * What somebody lets an institution know.
 *
 * @param source whose records it is told of; null for its own, and for the family's life
 * @param until the last day, on the clock of whom it is about; null only for what goes with a registration
 * @param over the first moment after that day
 */
record Leave(
        Purpose purpose,
        List<FactType> facts,
        @Nullable InstitutionId source,
        @Nullable LocalDate until,
        @Nullable Instant over) {

    private static final int LONGEST_YEARS = 3;

    /** Everything there is to know for a purpose, as long as the record it goes with is there. */
    static Leave withTheRecord(Purpose purpose) {
        return new Leave(purpose, FactType.of(purpose), null, null, null);
    }

    /** Until a day that is not over yet and not further than three years: nobody decides for longer. */
    static Leave until(NewGrant asked, List<FactType> facts, ZoneId zone, Instant now) {
        LocalDate until = asked.until();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Problem.invalid("/until", "a day from today on, at most three years ahead");
        }
        return new Leave(
                asked.purpose(),
                facts,
                asked.source(),
                until,
                until.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
