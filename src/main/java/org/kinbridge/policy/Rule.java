package org.kinbridge.policy;

import java.util.Locale;

/** What a country may lay down; each rule has a whole number for its value. */
public enum Rule {
    /** From this age on a child assents for herself. */
    AGE_OF_ASSENT(Unit.YEARS, 0, 21),
    /** From this age on a person is no child any more. */
    AGE_OF_MAJORITY(Unit.YEARS, 12, 25),
    /** After so long a given assent is asked for anew; 0: never. */
    ASSENT_RENEWAL_MONTHS(Unit.MONTHS, 0, 240),
    /** Between the notice to the authorities and the parent's departure. */
    NOTICE_DAYS(Unit.DAYS, 0, 366),
    /** For so long care may be delegated at most. */
    LONGEST_DELEGATION_MONTHS(Unit.MONTHS, 1, 240),
    /** A caregiver to whom care is delegated is at least this old. */
    MINIMUM_CAREGIVER_AGE(Unit.YEARS, 0, 30),
    /** The day on which a week of school begins. */
    SCHOOL_WEEK_FIRST_DAY(Unit.WEEKDAY, 1, 7),
    /** Its last day, which may come after a Sunday: that of the next week. */
    SCHOOL_WEEK_LAST_DAY(Unit.WEEKDAY, 1, 7);

    private final Unit unit;
    private final int least;
    private final int most;

    Rule(Unit unit, int least, int most) {
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** What a value counts. */
    public enum Unit {
        /** Years, of age. */
        YEARS,
        /** Months of the calendar. */
        MONTHS,
        /** Days of the calendar. */
        DAYS,
        /** A day of the week, by ISO 8601: Monday is 1, Sunday is 7. */
        WEEKDAY;

        /** As it stands on the wire, such as {@code years}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What its value counts. */
    public Unit unit() {
        return unit;
    }

    boolean allows(int value) {
        return value >= least && value <= most;
    }

    String range() {
        return least + " to " + most;
    }
}
