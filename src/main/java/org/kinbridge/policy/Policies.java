package org.kinbridge.policy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
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
     * What holds in this country on this day: its own rules, and the house's where it has none.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public Policy of(String country, LocalDate day) {
        Map<Rule, Integer> values = db.createNativeQuery("""
                        select distinct on (rule) rule, value from policy_value
                        where (country = ?1 or country is null) and valid_from <= ?2
                        order by rule, country nulls last, valid_from desc
                        """, Object[].class)
                .setParameter(1, country)
                .setParameter(2, day)
                .getResultStream()
                .collect(Collectors.toMap(row -> Rule.valueOf((String) row[0]), row -> (Integer) row[1]));
        return new Policy(values);
    }
}
