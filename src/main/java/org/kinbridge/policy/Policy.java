package org.kinbridge.policy;

import java.time.LocalDate;
import java.time.Period;

/**
 * What holds in a country on a day.
 *
 * @param ageOfAssent from this age, in years, a child assents for herself
 * @param ageOfMajority from this age, in years, a person is no child any more
 */
public record Policy(int ageOfAssent, int ageOfMajority) {

    /** Whether somebody born then is a child on this day. */
    public boolean isChild(LocalDate born, LocalDate day) {
        return age(born, day) < ageOfMajority;
    }

    /** Whether a child born then assents for herself on this day. */
    public boolean assents(LocalDate born, LocalDate day) {
        return isChild(born, day) && age(born, day) >= ageOfAssent;
    }

    private static int age(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
