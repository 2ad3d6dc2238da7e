package org.kinbridge.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinbridge.id.PersonId;

/** The table of rosters, one a person at most. */
@Singleton
class Rosters implements PanacheRepositoryBase<Roster, PersonId> {

    private final ObjectMapper json;

    Rosters(ObjectMapper json) {
        this.json = json;
    }

    Optional<Roster> locked(PersonId person) {
        return findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What these people said; one statement. */
    Map<PersonId, Hours> of(Collection<PersonId> people) {
        return list("id in ?1", people).stream().collect(Collectors.toMap(Roster::id, this::read));
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
