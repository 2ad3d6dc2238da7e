package org.kinbridge.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.ContactPointId;
import org.kinbridge.id.PersonId;

/** The table of numbers; whoever asks sees her own. */
@Singleton
class ContactPoints implements PanacheRepositoryBase<ContactPoint, ContactPointId> {

    List<ContactPoint> of(PersonId person) {
        return list("person = ?1 order by id.value", person);
    }

    List<ContactPoint> of(PersonId person, @Nullable ContactPointId after, int most) {
        UUID from = after == null ? new UUID(0, 0) : after.value();
        return find("person = ?1 and id.value > ?2 order by id.value", person, from)
                .range(0, most - 1)
                .list();
    }

    Optional<ContactPoint> of(PersonId person, ContactPointId id) {
        return find("person = ?1 and id = ?2", person, id).firstResultOptional();
    }
}
