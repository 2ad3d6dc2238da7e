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

    private static final String EMPLOYMENT =
            "select i, s.role from StaffPost s join Institution i on i.id = s.institution"
                    + " where s.person = :person and s.untilAt is null";

    Optional<StaffPost> of(PersonId person, InstitutionId institution) {
        return find("person = ?1 and institution = ?2 and untilAt is null", person, institution)
                .firstResultOptional();
    }

    /** Where and as what a person works, for a page of them. */
    List<Employment> employing(PersonId person, Slice slice) {
        return getSession()
                .createSelectionQuery(EMPLOYMENT + " and i.id.value > :after order by i.id.value", Object[].class)
                .setParameter("person", person)
                .setParameter("after", after(slice))
                .setMaxResults(slice.fetch())
                .getResultStream()
                .map(StaffPosts::employment)
                .toList();
    }

    /** As what she works there. */
    Optional<Employment> employment(PersonId person, InstitutionId institution) {
        return getSession()
                .createSelectionQuery(EMPLOYMENT + " and i.id = :institution", Object[].class)
                .setParameter("person", person)
                .setParameter("institution", institution)
                .getResultStream()
                .map(StaffPosts::employment)
                .findFirst();
    }

    private static Employment employment(Object[] row) {
        return new Employment(Known.of((Institution) row[0]), (StaffRole) row[1]);
    }

    /** Who works there, for a page of them. */
    List<StaffPost> at(InstitutionId institution, Slice slice) {
        return find("institution = ?1 and untilAt is null and id > ?2 order by id", institution, after(slice))
                .range(0, slice.limit())
                .list();
    }

    private static UUID after(Slice slice) {
        String after = slice.after();
        return after == null ? new UUID(0, 0) : UUID.fromString(after);
    }
}
