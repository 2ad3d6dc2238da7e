package org.kinbridge.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.web.Slice;

/** The table of posts; every question is about those that have not ended. */
@Singleton
class StaffPosts implements PanacheRepositoryBase<StaffPost, UUID> {

    Optional<StaffPost> of(PersonId person, InstitutionId institution) {
        return find("person = ?1 and institution = ?2 and untilAt is null", person, institution)
                .firstResultOptional();
    }

    /** Where a person works, for a page of them. */
    List<Institution> employing(PersonId person, Slice slice) {
        String after = slice.after();
        return getEntityManager()
                .createQuery(
                        "from Institution i where exists (select 1 from StaffPost s where s.institution = i.id"
                                + " and s.person = :person and s.untilAt is null)"
                                + " and (:first = true or i.id.value > :after) order by i.id.value",
                        Institution.class)
                .setParameter("person", person)
                .setParameter("first", after == null)
                .setParameter("after", after == null ? new UUID(0, 0) : UUID.fromString(after))
                .setMaxResults(slice.fetch())
                .getResultList();
    }
}
