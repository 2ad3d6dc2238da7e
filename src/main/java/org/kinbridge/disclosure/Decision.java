package org.kinbridge.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;

/**
 * What the gate answered about one institution and one event.
 *
 * @param about whom the event is about
 * @param withheld why it was not told; null if it was
 * @param until the last day of the grant on which it was told, or would have been, if that has one
 * @param endedAt when that grant ended, if it has
 */
public record Decision(
        InstitutionId institution,
        FactType fact,
        PersonId about,
        Withheld.@Nullable Reason withheld,
        @Nullable LocalDate until,
        @Nullable Instant endedAt) {

    private static final String TOLD = "told";

    static String outcome(Disclosure answer) {
        return switch (answer) {
            case Told told -> TOLD;
            case Withheld withheld ->
                withheld.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    static Withheld.@Nullable Reason reason(String outcome) {
        return outcome.equals(TOLD)
                ? null
                : Withheld.Reason.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
