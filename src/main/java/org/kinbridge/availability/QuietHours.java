package org.kinbridge.availability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The hours in which nothing rings, as long as a family has not said its own. */
@Singleton
public class QuietHours {

    private static final Set<DayOfWeek> SCHOOL_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final AvailabilitySettings settings;

    QuietHours(AvailabilitySettings settings) {
        this.settings = settings;
    }

    /** By the clock on the wall of whoever they are for. */
    @ConfigMapping(prefix = "kinbridge.availability")
    interface AvailabilitySettings {

        /** A child's night begins. */
        @WithDefault("20:30")
        LocalTime childNightFrom();

        /** A child's night is over. */
        @WithDefault("07:00")
        LocalTime childNightUntil();

        /** School begins, on weekdays. */
        @WithDefault("07:30")
        LocalTime schoolFrom();

        /** School is over. */
        @WithDefault("16:00")
        LocalTime schoolUntil();

        /** An adult's night begins. */
        @WithDefault("22:30")
        LocalTime adultNightFrom();

        /** An adult's night is over. */
        @WithDefault("06:00")
        LocalTime adultNightUntil();
    }

    /** A child's night. */
    public List<Quiet> childNight() {
        return List.of(Quiet.daily(settings.childNightFrom(), settings.childNightUntil()));
    }

    /** A child's school, from Monday to Friday. */
    public List<Quiet> school() {
        return school(SCHOOL_DAYS);
    }

    /** A child's school, on these days. */
    public List<Quiet> school(Set<DayOfWeek> days) {
        return List.of(new Quiet(days, settings.schoolFrom(), settings.schoolUntil()));
    }

    /** An adult's night. */
    public List<Quiet> ofAdult() {
        return List.of(Quiet.daily(settings.adultNightFrom(), settings.adultNightUntil()));
    }
}
