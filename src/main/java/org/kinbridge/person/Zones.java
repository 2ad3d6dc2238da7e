package org.kinbridge.person;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Reads time zones: names of the IANA database, never abbreviations, which mean several things. */
public final class Zones {

    private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z]+(/[A-Za-z0-9_+-]+){1,2}");

    private Zones() {}

    /** The zone; 422 {@code zone-ambiguous} for an abbreviation or offset, {@code invalid} for a name nobody knows. */
    public static ZoneId parse(String text, String pointer) {
        if (!REGION.matcher(text).matches() || text.startsWith("Etc/") || text.startsWith("SystemV/")) {
            throw Problem.at(ProblemCode.ZONE_AMBIGUOUS, pointer, "a name such as Europe/Rome");
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(pointer, "a time zone of the IANA database");
        }
    }
}
