package org.kinbridge.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Answers which days are public holidays of a whole country, those of a region or a town left out. A country without a
 * calendar has none. Days that are proclaimed once a moon was seen may be off by one.
 */
@Singleton
public class Holidays {

    private final Set<String> countries = HolidayManager.getSupportedCalendarCodes();

    /**
     * The holiday's name in English, if this day is one.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public Optional<String> on(String country, LocalDate day) {
        if (!countries.contains(country)) {
            return Optional.empty();
        }
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getHolidays(day, day)
                .stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holidays::name)
                .sorted()
                .findFirst();
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }
}
