package org.kinbridge.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinbridge.id.InstitutionId;

/** The institution table. */
@Singleton
class Institutions implements PanacheRepositoryBase<Institution, InstitutionId> {

    List<Institution> of(Collection<InstitutionId> ids) {
        return list("id in ?1", ids);
    }

    /** Institutions of these kinds, of one country or of all. */
    List<Institution> listed(
            Set<InstitutionKind> kinds, @Nullable String country, @Nullable InstitutionId after, int most) {
        UUID from = after == null ? new UUID(0, 0) : after.value();
        return (country == null
                        ? find("kind in ?1 and id.value > ?2 order by id.value", kinds, from)
                        : find("kind in ?1 and id.value > ?2 and country = ?3 order by id.value", kinds, from, country))
                .range(0, most - 1)
                .list();
    }
}
