package org.kinbridge.policy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    /** What holds in each of these countries on this day, all at once. */
    public Map<String, Policy> of(Set<String> countries, LocalDate day) {
        Map<String, Map<Rule, Integer>> laid = new HashMap<>();
        db.createNativeQuery("""
                        select distinct on (country, rule) coalesce(cast(country as text), ''), rule, value from policy_value
                        where (country in (?1) or country is null) and valid_from <= ?2
                        order by country, rule, valid_from desc
                        """, Object[].class)
                .setParameter(1, countries)
                .setParameter(2, day)
                .getResultStream()
                .forEach(row -> laid.computeIfAbsent((String) row[0], country -> new EnumMap<>(Rule.class))
                        .put(Rule.valueOf((String) row[1]), (Integer) row[2]));
        return countries.stream().collect(Collectors.toMap(Function.identity(), country -> {
            Map<Rule, Integer> values = new EnumMap<>(laid.getOrDefault("", Map.of()));
            values.putAll(laid.getOrDefault(country, Map.of()));
            return new Policy(values);
        }));
    }
}
