package org.kinbridge.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.kinbridge.problem.Problem;
import org.kinbridge.wiring.HouseClock;

/** Shows what holds in a country and where it comes from, and loads another pack in the place of what is there. */
@ApplicationScoped
class PolicyLoading {

    /** What holds wherever a country has nothing of its own. */
    private static final String HOUSE = "default";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Session db;
    private final HouseClock clock;

    PolicyLoading(Session db, HouseClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What is laid down.
     *
     * @param rules what holds today, one for each rule
     * @param ahead what is known to hold later, in order of time
     */
    record Shown(String country, LocalDate day, List<Laid> rules, List<Laid> ahead) {}

    /** {@code country}: ISO 3166-1 alpha-2, or {@code default} for the house's own; 422 for anything else. */
    @Transactional
    Shown show(String country) {
        return show(country, key(country));
    }

    /**
     * Replaces everything of this country, at once.
     *
     * @param asExpected throws if what stands there now is not what the caller has seen
     */
    @Transactional
    Shown load(String country, Pack pack, Consumer<Shown> asExpected) {
        String key = key(country);
        // Two who load at once come one after the other, and the second has not seen what the first did.
        db.createNativeQuery("select pg_advisory_xact_lock(hashtext('policy'))", Object.class)
                .getSingleResult();
        asExpected.accept(show(country, key));
        pack.check();
        if (key == null) {
            pack.mustAnswerEverythingBefore(today());
        }
        db.createNativeMutationQuery("delete from policy_value where country is not distinct from cast(?1 as char(2))")
                .setParameter(1, key)
                .executeUpdate();
        pack.values().forEach(value -> insert(key, value));
        return show(country, key);
    }

    private void insert(@Nullable String key, Pack.Value value) {
        db.createNativeMutationQuery("""
                        insert into policy_value (country, rule, valid_from, value, source)
                        values (cast(?1 as char(2)), ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, key)
                .setParameter(2, value.named().name())
                .setParameter(3, value.validFrom())
                .setParameter(4, value.value())
                .setParameter(5, value.source())
                .executeUpdate();
    }

    private Shown show(String country, @Nullable String key) {
        LocalDate day = today();
        List<Laid> rules = laid("""
                select distinct on (rule) rule, value, source, valid_from, country is not null from policy_value
                where (country = cast(?1 as char(2)) or country is null) and valid_from <= ?2
                order by rule, country nulls last, valid_from desc
                """, key, day);
        List<Laid> ahead = laid("""
                select rule, value, source, valid_from, country is not null from policy_value
                where (country = cast(?1 as char(2)) or country is null) and valid_from > ?2
                order by valid_from, rule, country nulls last
                """, key, day);
        return new Shown(country, day, rules, ahead);
    }

    private List<Laid> laid(String query, @Nullable String key, LocalDate day) {
        return db.createNativeQuery(query, Object[].class)
                .setParameter(1, key)
                .setParameter(2, day)
                .getResultStream()
                .map(row -> new Laid(
                        Rule.valueOf((String) row[0]),
                        (Integer) row[1],
                        (String) row[2],
                        row[3] instanceof Date date ? date.toLocalDate() : (LocalDate) row[3],
                        (Boolean) row[4]))
                .toList();
    }

    private static @Nullable String key(String country) {
        if (country.equals(HOUSE)) {
            return null;
        }
        if (!COUNTRIES.contains(country)) {
            throw Problem.invalid("path country", "two capital letters of ISO 3166-1, or default");
        }
        return country;
    }

    /** A country may have several days at once; for what is shown, it is the day in UTC. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
