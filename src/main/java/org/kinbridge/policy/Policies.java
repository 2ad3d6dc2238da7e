package org.kinbridge.policy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.hibernate.Session;

/** Answers what holds in a country. */
@Singleton
public class Policies {

    private final Session db;

    Policies(Session db) {
        this.db = db;
    }

    /** Whether somebody born then is a child on this day, where she lives. */
    public boolean isChild(String country, LocalDate born, LocalDate day) {
        return of(country, day).isChild(born, day);
    }

    /**
     * What holds in this country on this day: its own rule, or the house's.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public Policy of(String country, LocalDate day) {
        Object[] row = db.createNativeQuery("""
                        select age_of_assent, age_of_majority from policy
                        where (country = ?1 or country is null) and valid_from <= ?2
                        order by country nulls last, valid_from desc limit 1
                        """, Object[].class)
                .setParameter(1, country)
                .setParameter(2, day)
                .getSingleResult();
        return new Policy((Integer) row[0], (Integer) row[1]);
    }
}
