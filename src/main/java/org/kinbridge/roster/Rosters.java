package org.kinbridge.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.FamilyId;
import org.kinbridge.id.PersonId;

/** The table of rosters: of one person, one that she says herself at most, and one of each household of hers. */
@Singleton
class Rosters implements PanacheRepositoryBase<Roster, UUID> {

    private final ObjectMapper json;

    Rosters(ObjectMapper json) {
        this.json = json;
    }

    /** What one household says of her, or she herself if none is named. */
    Optional<Roster> said(PersonId person, @Nullable FamilyId family) {
        return saying(person, family).firstResultOptional();
    }

    /** Like {@link #said}, to be replaced: whoever comes second waits, also where nothing was said yet. */
    Optional<Roster> locked(PersonId person, @Nullable FamilyId family) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 3))) queued")
                .setParameter(1, "roster|" + person)
                .getSingleResult();
        return saying(person, family).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private PanacheQuery<Roster> saying(PersonId person, @Nullable FamilyId family) {
        return family == null
                ? find("person = ?1 and family is null", person)
                : find("person = ?1 and family = ?2", person, family);
    }

    /**
     * What is said of somebody.
     *
     * @param family the household that says it; null if she says it herself
     */
    record Said(@Nullable FamilyId family, Hours hours) {}

    /** What is said of these people, what was said first first; one statement. */
    Map<PersonId, List<Said>> of(Collection<PersonId> people) {
        return list("person in ?1 order by id", people).stream()
                .collect(Collectors.groupingBy(
                        Roster::person,
                        Collectors.mapping(roster -> new Said(roster.family(), read(roster)), Collectors.toList())));
    }

    Hours read(Optional<Roster> there) {
        return there.map(this::read).orElse(Hours.NONE_SAID);
    }

    private Hours read(Roster roster) {
        try {
            return json.readValue(roster.hours(), Hours.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("hours that were kept and cannot be read", e);
        }
    }

    String written(Hours hours) {
        try {
            return json.writeValueAsString(hours);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("hours that cannot be written", e);
        }
    }
}
