package org.kinbridge.holiday;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which nobody goes to school. */
class HolidaysTest {

    private final Holidays holidays = new Holidays();

    @ParameterizedTest
    @CsvSource({
        "PH, 2026-11-30, Bonifacio Day",
        "PH, 2026-12-30, Rizal Day",
        "PH, 2027-03-26, Good Friday",
        "IT, 2026-12-26, St.Stephen's Day",
        "IT, 2026-06-02, Republic Day",
        "IT, 2027-03-29, Easter Monday",
        "PH, 2026-12-01, ",
        "IT, 2026-11-30, ",
        // Rome's own, not Italy's.
        "IT, 2026-06-29, ",
        // Kept by custom, and no day off by law.
        "AT, 2026-12-24, ",
        // No calendar is known.
        "NP, 2026-01-01, ",
        "XX, 2026-01-01, ",
    })
    void areThoseOfTheWholeCountry(String country, LocalDate day, String name) {
        assertEquals(Optional.ofNullable(name), holidays.on(country, day));
    }
}
